import type { Problem, Reading } from "../../index/problem.ts";
import type { ColumnNames } from "../../index/reading/column-name.ts";
import { readRows } from "../../index/reading/read-rows.ts";
import { readText } from "../../index/reading/read-text.ts";
import type { Content, Rows } from "./formats/content.ts";
import { formatOf } from "./formats/format-of.ts";

/** The largest file that is read, in bytes; a committee's whole year is a few megabytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** Reads the bytes of a file of any format into proposals. Whatever is wrong with it is a problem. */
export async function readBytes(
  bytes: Uint8Array,
  source: string,
  names: ColumnNames = {},
): Promise<Reading> {
  if (bytes.length > LARGEST_FILE)
    return unreadable(source, "不超过64MB的文件，请拆分后再导入", `${bytes.length}字节`);
  const format = formatOf(bytes, source);
  try {
    return await readContent(await format.read(bytes, source), source, names);
  } catch (fault) {
    const got = `打不开（${fault instanceof Error ? fault.message.slice(0, 80) : "原因不明"}）`;
    return unreadable(source, `完好的${format.name}，请用原来的软件打开后另存`, got);
  }
}

async function readContent(content: Content, source: string, names: ColumnNames): Promise<Reading> {
  switch (content.kind) {
    case "text":
      return readText(content.text, source, names);
    case "tables":
      return joined(readTables(content.tables, source, names));
    case "parts":
      return joined([
        { proposals: [], problems: [...content.problems] },
        ...(await readParts(content.parts, source, names)),
      ]);
    case "problem":
      return { proposals: [], problems: [content.problem] };
    default:
      return content satisfies never;
  }
}

function readTables(tables: readonly Rows[], source: string, names: ColumnNames): Reading[] {
  const readings = tables.map((rows, at) => readRows(rows, sheetName(source, at, tables.length), names));
  if (readings.every(({ proposals }) => proposals.length === 0)) return readings;
  // Beside sheets of proposals, one of single cells only explains them.
  return readings.filter(({ proposals }, at) => proposals.length > 0 || !isRemark(tables[at] ?? []));
}

function isRemark(rows: Rows): boolean {
  return rows.every((row) => row.filter((cell) => cell !== "").length <= 1);
}

async function readParts(
  parts: Extract<Content, { kind: "parts" }>["parts"],
  source: string,
  names: ColumnNames,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { path, bytes } of parts)
    readings.push(await readBytes(bytes, `${source}/${path.replaceAll("\\", "/")}`, names));
  return readings;
}

function sheetName(source: string, at: number, count: number): string {
  return count > 1 ? `${source}#${at + 1}` : source;
}

function joined(readings: readonly Reading[]): Reading {
  return {
    proposals: readings.flatMap(({ proposals }) => proposals),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

function unreadable(source: string, expected: string, got: string): Reading {
  const problem: Problem = { source, line: null, expected, got };
  return { proposals: [], problems: [problem] };
}
