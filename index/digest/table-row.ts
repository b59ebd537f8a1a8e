import type { Span } from "../proposal.ts";
import { withoutSpace } from "./bare.ts";
import { smallNumber } from "./list-mark.ts";
import { trimmed } from "./sentence.ts";

/** One row of a table of replies: its number, the recommendation it names, and the cells that answer. */
export type TableRow = { number: number | null; topics: string[]; answers: Span[] };

/** The rows of a reply's table by the place where they begin; `header` is the place of the header row, -1 where there is none. */
export type Table = { header: number; get: (start: number) => TableRow | undefined };

const TOPIC_COLUMN = /建议|内容|事项|提案|诉求|意见内容|主要问题/;
const ANSWER_COLUMN = /办理|答复|落实|采纳|进展|回复|结果|措施|说明|处理|回应|情况|计划|安排|下一步|打算/;
const RULE = /^[\s|:+-]+$/;

function cellsOf(plain: string, row: Span): Span[] {
  const text = plain.slice(row.start, row.end);
  const sign = text.includes("|") ? "|" : "\t";
  const cells: Span[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== sign) continue;
    const cell = trimmed(plain, { start: row.start + start, end: row.start + at });
    const outside = (start === 0 || at === text.length) && cell.end === cell.start;
    if (!outside) cells.push(cell);
    start = at + 1;
  }
  return cells;
}

function isRow(text: string): boolean {
  return (text.match(/[|\t]/g) ?? []).length >= 2 || /^\|.*\|/.test(text);
}

type Columns = { topic: number; answers: number[] };

/** Which columns name the recommendation and which answer it, read from the header row. */
function columnsOf(names: readonly string[]): Columns | undefined {
  const answers = names.flatMap((name, at) =>
    ANSWER_COLUMN.test(name) && !/单位|部门/.test(name) ? [at] : [],
  );
  const topic = names.findIndex(
    (name, at) => TOPIC_COLUMN.test(name) && !(answers.includes(at) && answers.length === 1),
  );
  if (answers.length === 0) return undefined;
  return { topic, answers: answers.filter((at) => at !== topic) };
}

function rowOf(plain: string, cells: readonly Span[], columns: Columns): TableRow {
  const text = (at: number): string => withoutSpace(plain.slice(cells[at]?.start ?? 0, cells[at]?.end ?? 0));
  const topics = columns.topic >= 0 && cells[columns.topic] ? [text(columns.topic)] : [];
  const answers = columns.answers.flatMap((at) => cells[at] ?? []).filter((cell) => cell.end > cell.start);
  return { number: smallNumber(text(0).replace(/[.、]$/, "")), topics, answers };
}

/** Finds the table of a reply among its paragraphs: a header row, then rows of cells between bars or tabs. */
export function tableIn(plain: string, paragraphs: readonly Span[]): Table {
  const rows = new Map<number, TableRow>();
  const rules = new Set<number>();
  let columns: Columns | undefined;
  let header = -1;
  for (const paragraph of paragraphs) {
    const text = plain.slice(paragraph.start, paragraph.end);
    if (!isRow(text)) continue;
    const cells = cellsOf(plain, paragraph);
    const names = cells.map((cell) => withoutSpace(plain.slice(cell.start, cell.end)));
    if (RULE.test(text)) rules.add(paragraph.start);
    else if (columns) rows.set(paragraph.start, rowOf(plain, cells, columns));
    else {
      columns = names.every((name) => name.length <= 14) ? columnsOf(names) : undefined;
      if (columns) header = paragraph.start;
    }
  }
  for (const rule of rules) rows.set(rule, { number: null, topics: [], answers: [] });
  return { header, get: (start) => rows.get(start) };
}
