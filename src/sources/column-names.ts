import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { ColumnNames } from "../../index/reading/column-name.ts";

/** The file beside tables that says what their columns are called: {"议题": "案由"}. */
export const COLUMN_NAMES_FILE = "列名.json";

const Names = z.record(z.string(), z.string());

/** The column names that stand beside a file; none where there are none, or nobody can understand them. */
export async function columnNamesBeside(path: string): Promise<ColumnNames> {
  const written = await readFile(join(dirname(path), COLUMN_NAMES_FILE), "utf8").catch(() => "{}");
  return Names.safeParse(parsed(written)).data ?? {};
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined; // tables are then read by the names that are known anyway
  }
}
