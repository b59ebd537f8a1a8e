import { parse } from "csv-parse/sync";
import type { Problem, Reading } from "../problem.ts";
import { COLUMNS_EXPECTED, type ColumnNames, knownColumn } from "./column-name.ts";
import { recordAt } from "./csv-record.ts";
import { columnLabel, readRow } from "./csv-row.ts";

/** After so many bad rows the file is not a table of proposals; the rest is left unread. */
const MOST_PROBLEMS = 200;

type Table = { delimiter: string; header: string[]; source: string };

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

function delimiterOf(header: string): string {
  return [",", "\t", ";"].reduce(
    (best, one) => (header.split(one).length > header.split(best).length ? one : best),
    ",",
  );
}

function problemAt(source: string, line: number, expected: string, got: string): Problem {
  return { source, line, expected, got };
}

/** Reads a table of proposals with a header line (comma or tab between). A bad row is a problem with its line; the others are read. */
export function readCsv(text: string, source: string, names: ColumnNames = {}): Reading {
  const reading: Reading = { proposals: [], problems: [] };
  const first = recordAt(text, 0);
  const delimiter = delimiterOf(first.text);
  const columns = cellsOf(first.text.replace(/^\ufeff/, ""), delimiter) ?? [];
  const header = columns.map((name) => knownColumn(name, names));
  if (first.next < text.length && !header.some((name) => columnLabel(name) === "案由"))
    return {
      proposals: [],
      problems: [problemAt(source, 1, COLUMNS_EXPECTED, columns.join("、").slice(0, 120))],
    };
  const table: Table = { delimiter, header, source };
  const cursor = { at: first.next, line: 1 + lineBreaks(first.text) + 1, row: 0 };
  while (cursor.at < text.length && reading.problems.length < MOST_PROBLEMS) {
    const record = recordAt(text, cursor.at);
    if (record.text.trim() !== "") {
      cursor.row += 1;
      readRecord(table, record, cursor, reading);
    }
    cursor.line += lineBreaks(record.text) + 1;
    cursor.at = record.next;
  }
  if (cursor.row === 0) reading.problems.push(problemAt(source, 1, "表头之下每行一件提案", "没有数据行"));
  if (reading.problems.length >= MOST_PROBLEMS)
    reading.problems.push(
      problemAt(source, cursor.line, "提案表格，请检查引号和列数", "错误过多，其余各行未读"),
    );
  return reading;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

function readRecord(
  table: Table,
  record: { text: string; closed: boolean },
  { line, row }: { line: number; row: number },
  reading: Reading,
): void {
  const { source, header, delimiter } = table;
  const cells = record.closed ? cellsOf(record.text, delimiter) : null;
  if (!cells) {
    reading.problems.push(
      problemAt(source, line, "引号成对的一行，请检查本行的双引号", record.text.slice(0, 40)),
    );
    return;
  }
  if (cells.length !== header.length) {
    reading.problems.push(problemAt(source, line, `${header.length}列，与表头一致`, `${cells.length}列`));
    return;
  }
  const read = readRow(header, cells, `${source}#${row}`);
  if (read) reading.proposals.push(read);
  else
    reading.problems.push(
      problemAt(source, line, "有案由和内容的一行", cells.join(" ").trim().slice(0, 40) || "空行"),
    );
}
