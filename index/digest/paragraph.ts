import type { Span } from "../proposal.ts";
import { listMarkAt } from "./list-mark.ts";

type Line = Span & { text: string; indented: boolean };

const PAGE_NUMBER = /^[-—–\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:[\s,/]*共?\s*\d{1,3}\s*页)?[-—–\s]*$/;
const SENTENCE_END = /[。!?;:](?:["”’)》】]*)$/;
const OPEN_END = /[,、(“《]$/;
/** Below this a document has no wrapped lines: a narrow column of a table, a poem, a list of names. */
const NARROWEST_PAGE = 16;

function linesIn(plain: string, span: Span): Line[] {
  const lines: Line[] = [];
  for (let at = span.start; at < span.end; ) {
    const next = plain.indexOf("\n", at);
    const end = next < 0 || next > span.end ? span.end : next;
    const text = plain.slice(at, end);
    const start = at + (text.length - text.trimStart().length);
    if (text.trim())
      lines.push({ start, end: start + text.trim().length, text: text.trim(), indented: start > at + 1 });
    at = end + 1;
  }
  return lines;
}

/** The width at which the lines of a page were broken: nearly all long lines end there; 0 where lines are whole paragraphs. */
function pageWidth(lines: readonly Line[]): number {
  const widths = lines.map((line) => line.text.length).sort((a, b) => b - a);
  const widest = widths[0] ?? 0;
  const full = widths.filter((width) => width >= widest * 0.8).length;
  return widest >= NARROWEST_PAGE && full >= 3 && widest <= 60 ? widest : 0;
}

function isRow(line: Line): boolean {
  return (line.text.match(/[|\t]/g) ?? []).length >= 2;
}

function runsOn(line: Line, next: Line, width: number): boolean {
  if (isRow(line) || isRow(next)) return false;
  const full = width > 0 && line.text.length >= width - 1;
  if (SENTENCE_END.test(line.text)) return full && !next.indented && !listMarkAt(next.text, 0);
  if (OPEN_END.test(line.text)) return true;
  if (listMarkAt(next.text, 0)) return false;
  return width > 0 && line.text.length >= width * 0.75;
}

/** The paragraphs of a stretch of plain text: lines that a page broke are joined, page numbers between them passed over. */
export function paragraphsIn(plain: string, span: Span): Span[] {
  const lines = linesIn(plain, span).filter((line) => !PAGE_NUMBER.test(line.text));
  const width = pageWidth(lines);
  const paragraphs: Span[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    if (before && current && runsOn(before, line, width)) current.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}
