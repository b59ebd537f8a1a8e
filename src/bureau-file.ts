import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BureauTable, readBureauTable } from "../index/bureau-table.ts";

const NAME = "bureaus.txt";

/** The customer's own table of bureaus in the data folder; undefined where there is none. See `readBureauTable`. */
export async function readBureauFile(folder: string): Promise<BureauTable | undefined> {
  try {
    return readBureauTable(await readFile(join(folder, NAME), "utf8"), NAME);
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
    throw fault;
  }
}
