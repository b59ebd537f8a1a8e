import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BureauTable, readBureauTable } from "../../index/bureau-table.ts";

const NAME = "bureaus.txt";

/** The file of bureaus cannot be read; the message is for the operator. */
export class BureauFileError extends Error {
  override readonly name = "BureauFileError";
}

/** The customer's own table of bureaus in the data folder; undefined where there is none. See `readBureauTable`. */
export async function readBureauFile(folder: string): Promise<BureauTable | undefined> {
  const path = join(folder, NAME);
  try {
    return readBureauTable(await readFile(path, "utf8"), NAME);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    if (reason === "ENOENT") return undefined;
    throw new BureauFileError(`读不了单位名称文件 ${path}，请检查它是不是文件、有没有读的权限（${reason}）`, {
      cause,
    });
  }
}

/** For each line that says nothing, and therefore is left out, what an operator reads about it. */
export function bureauRemarks(table: BureauTable | undefined): string[] {
  const problems = table?.problems ?? [];
  return problems.map(
    ({ line, expected, got }) =>
      `单位名称文件 ${NAME} 第 ${line} 行不起作用：应为“${expected}”，实际“${got}”`,
  );
}
