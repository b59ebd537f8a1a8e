import { columnLabel, LONG_COLUMNS } from "./column-label.ts";
import { type ColumnNames, knownColumn } from "./column-name.ts";

/** Lines above a table's header: its title, who made it, when. */
const MOST_ABOVE_HEADER = 10;
const TITLE = /^关于.{4,}|.{6,}(?:提案|建议)$/;

/** Where a table's rows begin, and the name of each column. */
export type TableHeader = { columns: string[]; rowsFrom: number };

/** Looks for the header among a table's first rows; null where there is none. */
export function tableHeader(rows: readonly (readonly string[])[], names: ColumnNames): TableHeader | null {
  const top = rows.slice(0, MOST_ABOVE_HEADER + 1).map((row) => row.map((cell) => knownColumn(cell, names)));
  const at = top.findIndex((row, line) => isHeader(row) && (line === 0 || filled(row).length > 1));
  const header = top[at];
  if (!header) return null;
  const below = top[at + 1];
  return below && goesOn(header, below)
    ? { columns: bothLines(header, below), rowsFrom: at + 2 }
    : { columns: header, rowsFrom: at + 1 };
}

/** Whether a row only names columns, and among them a title and what is under it, or at least a whole text. */
export function isHeader(row: readonly string[]): boolean {
  if (isFormLine(row)) return false;
  const labels = row.map(columnLabel);
  const titleAt = labels.indexOf("案由");
  if (titleAt < 0) return labels.includes("内容");
  return labels.filter((label) => label !== null).length > 1 && !TITLE.test((row[titleAt + 1] ?? "").trim());
}

/** Whether names and values take turns, as in a form: 案由 | 更换路灯 | 类别 | 城建. */
function isFormLine(row: readonly string[]): boolean {
  const cells = filled(row);
  return cells.length > 3 && cells.every((cell, at) => (columnLabel(cell) !== null) === (at % 2 === 0));
}

function filled(row: readonly string[]): string[] {
  return row.filter((cell) => cell.trim() !== "");
}

/** Whether a header's names are of whole proposals: a title and a text. */
export function namesTexts(row: readonly string[]): boolean {
  return isHeader(row) && row.some((name) => LONG_COLUMNS.has(columnLabel(name) ?? ""));
}

/** Whether a header has a second line, under cells that span several columns: 承办单位, and below it 主办 and 会办. */
function goesOn(header: readonly string[], below: readonly string[]): boolean {
  const named = below.flatMap((name, at) => (name.trim() === "" ? [] : [{ name, above: header[at] ?? "" }]));
  return (
    named.length > 0 &&
    named.every(({ name, above }) => name.length <= 12 && (columnLabel(name) !== null || name === above)) &&
    named.some(({ name, above }) => name !== above)
  );
}

function bothLines(header: readonly string[], below: readonly string[]): string[] {
  const length = Math.max(header.length, below.length);
  return Array.from({ length }, (_, at) => below[at]?.trim() || (header[at] ?? ""));
}
