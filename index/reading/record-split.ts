import type { Span } from "../proposal.ts";
import { type LabelKey, labelAt, labelsIn } from "./label.ts";
import { isLetterTitle } from "./letter-title.ts";
import { type Line, linesOf } from "./line.ts";
import { endsPage, isNavigation } from "./navigation.ts";
import { numberIn } from "./proposal-number.ts";

/** A line that names a proposal: by a title or number label, or as the title of a letter with its number. */
type Head = { at: number; kind: "title" | "number" | "letter"; value: string };

/** More lines than this between two heads are more than the head of one proposal. */
const LONGEST_HEAD = 8;
/** Labels that stand above the one by which a record is known. */
const ABOVE = new Set<LabelKey>(["number", "title", "session", "category"]);

function headAt(line: Line, at: number): Head | null {
  if (isNavigation(line.text)) return null;
  if (isLetterTitle(line.text)) return letterHead(line.text, at);
  for (const { key, value } of labelsIn(line.text)) {
    const words = line.text.slice(value.start, value.end).replace(/\s+/g, "");
    if ((key === "title" || key === "number") && words !== "" && !isLetterTitle(words))
      return { at, kind: key, value: words };
  }
  return null;
}

function letterHead(text: string, at: number): Head | null {
  const value = numberIn(text);
  return value ? { at, kind: "letter", value } : null;
}

/** Whether lines of a proposal's own, not only of its head, stand between two lines. */
function farApart(lines: readonly Line[], from: number, to: number): boolean {
  if (to - from - 1 > LONGEST_HEAD) return true;
  return lines.slice(from + 1, to).some(({ text }) => /[。;]/.test(text));
}

/** The first line of a record: other labelled lines may stand above the one that repeats. */
function startOf(lines: readonly Line[], at: number): number {
  const above = lines.slice(Math.max(0, at - 4), at).toReversed();
  const other = above.findIndex(({ text }) => !belongsAbove(text));
  const count = other < 0 ? above.length : other;
  return lines[at - count]?.start ?? 0;
}

function belongsAbove(text: string): boolean {
  const label = labelAt(text);
  if (label) return ABOVE.has(label.key);
  return /^[^。;,]{0,40}(?:政协|提案)[^。;,]{0,30}$/.test(text) && /届|次会议|第.{1,8}号|平台/.test(text);
}

/** Titles of other letters under 相关链接 begin no record; labels do. */
function headsOf(lines: readonly Line[]): Head[] {
  const links = lines.findIndex(({ text }) => endsPage(text));
  const heads = lines.map(headAt).filter((head) => head !== null);
  return links < 0 ? heads : heads.filter(({ at, kind }) => at < links || kind !== "letter");
}

/**
 * The parts of a file that are one proposal each. A new one begins where the kind of head that began the first
 * comes again with another value, after text of the proposal before.
 */
export function recordSpans(plain: string): Span[] {
  const lines = linesOf(plain);
  const heads = headsOf(lines);
  const begins: Head[] = heads.slice(0, 1);
  for (const head of heads) {
    const last = begins.at(-1);
    if (last && head.kind === last.kind && head.value !== last.value && farApart(lines, last.at, head.at))
      begins.push(head);
  }
  const starts = begins.map(({ at }, index) => (index === 0 ? 0 : startOf(lines, at)));
  return (starts.length > 0 ? starts : [0]).map((start, index) => ({
    start,
    end: starts[index + 1] ?? plain.length,
  }));
}
