import type { Span } from "../proposal.ts";

/** One line of plain text without the space around it; `text` is plain, the offsets are the source's. */
export type Line = Span & {
  text: string;
  /** Whether an empty line stands before it. */
  apart: boolean;
  /** Spaces before the text. */
  indent: number;
};

const PAGE_NUMBER =
  /^(?:[-—~·\s]*\d{1,3}[-—~·\s]*|[-—\s]*第\s*[\d一二三四五六七八九十]+\s*页(?:[\s,/、]*共\s*[\d一二三四五六七八九十]+\s*页)?[-—\s]*|\d{1,3}\s*\/\s*\d{1,3})$/;
const BARE_NUMBER = /^\d{1,3}$/;

/** Whether a line is only a page's number: `- 3 -`, `第 3 页 共 5 页`. A bare number counts when nothing follows closely. */
function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text) && (!BARE_NUMBER.test(text) || text.length <= 2);
}

function lineAt(plain: string, start: number, end: number): Omit<Line, "apart"> | null {
  const text = plain.slice(start, end);
  const trimmed = text.trim();
  if (!trimmed) return null;
  const indent = text.length - text.trimStart().length;
  return { start: start + indent, end: start + indent + trimmed.length, text: trimmed, indent };
}

/** The lines of a stretch of plain text, empty ones and page numbers left out. */
export function linesOf(plain: string, span: Span = { start: 0, end: plain.length }): Line[] {
  const lines: Line[] = [];
  const between = { blank: true, page: false };
  for (let at = span.start; at < span.end; ) {
    const next = plain.indexOf("\n", at);
    const end = next < 0 || next > span.end ? span.end : next;
    const line = lineAt(plain, at, end);
    if (!line) between.blank = true;
    else if (isPageNumber(line.text)) between.page = true;
    else {
      lines.push({ ...line, apart: between.blank && !between.page });
      Object.assign(between, { blank: false, page: false });
    }
    at = end + 1;
  }
  return lines;
}
