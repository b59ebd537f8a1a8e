import { parse } from "csv-parse/sync";
import type { Problem, Reading } from "../problem.ts";
import { COLUMNS_EXPECTED, type ColumnNames } from "./column-name.ts";
import { recordAt } from "./csv-record.ts";
import { readTable, type TableRow } from "./read-table.ts";
import { tableHeader } from "./table-header.ts";

/** After so many bad rows the file is not a table of proposals; the rest is left unread. */
const MOST_PROBLEMS = 200;

/** Reads a table of proposals with a header line (comma, tab or semicolon between). A bad row is a problem with its line; the others are read. */
export function readCsv(text: string, source: string, names: ColumnNames = {}): Reading {
  const lines = linesOf(text.replace(/^\ufeff/, ""));
  const delimiter = delimiterOf(lines.slice(0, 12).map((line) => line.text));
  const rows = lines.map((line) => ({ ...line, cells: line.closed ? cellsOf(line.text, delimiter) : null }));
  const header = tableHeader(
    rows.map(({ cells }) => cells ?? []),
    names,
  );
  const [first] = rows;
  if (!header) return { proposals: [], problems: [headerMissing(source, first?.cells ?? [])] };
  const own = rows.slice(header.rowsFrom);
  if (own.length === 0)
    return { proposals: [], problems: [problemAt(source, 1, "表头之下每行一件提案", "没有数据行")] };
  const width = header.columns.length;
  const bad = own.flatMap(({ cells, text: written, line }) =>
    wrongIn(cells, width, { source, line, written }),
  );
  const good = own.flatMap(({ cells, line }, at): TableRow[] =>
    cells && fits(cells, width) ? [{ cells, line, place: at + 1 }] : [],
  );
  const { proposals, problems } = readTable(header, good, source);
  return { proposals, problems: bounded([...bad, ...problems], source) };
}

type CsvLine = { text: string; line: number; closed: boolean };

/** The records of a text that have something in them, each with the line it begins in. */
function linesOf(text: string): CsvLine[] {
  const lines: CsvLine[] = [];
  const cursor = { at: 0, line: 1 };
  while (cursor.at < text.length) {
    const { text: record, next, closed } = recordAt(text, cursor.at);
    if (record.trim() !== "") lines.push({ text: record, line: cursor.line, closed });
    cursor.line += lineBreaks(record) + 1;
    cursor.at = next;
  }
  return lines;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** The sign that parts most cells in the file's first lines; a title may stand above the columns. */
function delimiterOf(lines: readonly string[]): string {
  const most = (sign: string) => Math.max(...lines.map((line) => line.split(sign).length), 0);
  return [",", "\t", ";"].reduce((best, one) => (most(one) > most(best) ? one : best), ",");
}

/** The cells of one record, or null where its quotes are not those of a table. */
function cellsOf(record: string, delimiter: string): string[] | null {
  if (!record.includes('"')) return record.split(delimiter).map((cell) => cell.trim());
  try {
    const rows: unknown = parse(record, { delimiter, relax_column_count: true, trim: true });
    return Array.isArray(rows) && Array.isArray(rows[0]) ? rows[0].map(String) : [];
  } catch {
    return null; // the quotes are broken; the caller says so with the line
  }
}

/** Whether a row has the header's columns; cells beyond them may be there where they are empty. */
function fits(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell === "");
}

function wrongIn(
  cells: readonly string[] | null,
  width: number,
  { source, line, written }: { source: string; line: number; written: string },
): Problem[] {
  if (!cells) return [problemAt(source, line, "引号成对的一行，请检查本行的双引号", written.slice(0, 40))];
  return fits(cells, width) ? [] : [problemAt(source, line, `${width}列，与表头一致`, `${cells.length}列`)];
}

function headerMissing(source: string, columns: readonly string[]): Problem {
  return problemAt(source, 1, COLUMNS_EXPECTED, columns.join("、").slice(0, 120));
}

function bounded(problems: readonly Problem[], source: string): Problem[] {
  const inOrder = [...problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  if (inOrder.length < MOST_PROBLEMS) return inOrder;
  const last = inOrder[MOST_PROBLEMS - 1]?.line ?? 1;
  return [
    ...inOrder.slice(0, MOST_PROBLEMS),
    problemAt(source, last, "提案表格，请检查引号和列数", "错误过多，其余的错误未列出"),
  ];
}

function problemAt(source: string, line: number, expected: string, got: string): Problem {
  return { source, line, expected, got };
}
