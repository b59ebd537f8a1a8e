import type { Span } from "../proposal.ts";
import type { Line } from "./line.ts";
import { trimmed } from "./sentence.ts";

const RECOMMENDATION = /^(?:提案|委员|具体|主要)?(?:建议|意见|建议和意见|意见建议)(?:内容|事项|要点|条目)?$/;

/** The cells under the heading 建议 of a table (`|` or tab between cells): 序号|建议内容|办理情况. */
export function recommendationCells(plain: string, span: Span): Span[] {
  const rows = rowsOf(plain, span);
  const head = rows.findIndex(
    (row) => row.length > 1 && row.some((cell) => RECOMMENDATION.test(words(plain, cell))),
  );
  const column = rows[head]?.findIndex((cell) => RECOMMENDATION.test(words(plain, cell))) ?? -1;
  if (head < 0 || column < 0) return [];
  return rows
    .slice(head + 1)
    .flatMap((row) => row[column] ?? [])
    .filter((cell) => cell.end - cell.start >= 4);
}

const ANSWER =
  /^(?:办理|答复|回复|落实|采纳|进展)(?:情况|意见|内容|结果|措施)?(?:及|和|与|、)?(?:理由|说明|原因|进展|计划|打算|结果)?$/;

/** The rows of the table that sets answers beside the recommendations, its head included; none where there is no such table. */
export function answeringRows(lines: readonly Line[]): Line[] {
  const cells = ({ text }: Line): string[] => text.split(/[|\t]/).map((cell) => cell.replace(/\s+/g, ""));
  const head = lines.findIndex((line) => {
    const names = cells(line);
    return names.some((name) => RECOMMENDATION.test(name)) && names.some((name) => ANSWER.test(name));
  });
  if (head < 0) return [];
  const end = lines.findIndex((line, index) => index > head && cells(line).length < 3);
  return lines.slice(head, end < 0 ? lines.length : end);
}

function words(plain: string, cell: Span): string {
  return plain.slice(cell.start, cell.end).replace(/\s+/g, "");
}

function rowsOf(plain: string, span: Span): Span[][] {
  const rows: Span[][] = [];
  for (let at = span.start; at < span.end; ) {
    const next = plain.indexOf("\n", at);
    const end = next < 0 || next > span.end ? span.end : next;
    const cells = cellsOf(plain, { start: at, end });
    if (cells.length > 1) rows.push(cells);
    at = end + 1;
  }
  return rows;
}

/** The cells of a line; the empty ones before its first mark are none. */
function cellsOf(plain: string, row: Span): Span[] {
  const cells: Span[] = [];
  let start = row.start;
  for (let at = row.start; at <= row.end; at += 1) {
    if (at < row.end && !/[|\t]/.test(plain.charAt(at))) continue;
    cells.push(trimmed(plain, { start, end: at }));
    start = at + 1;
  }
  return cells.filter((cell, index) => cell.end > cell.start || index > 0);
}
