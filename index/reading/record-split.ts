import type { Span } from "../proposal.ts";
import { type Label, labelAt, labelsIn } from "./label.ts";
import { isLetterTitle } from "./letter-title.ts";
import { type Line, linesOf } from "./line.ts";
import { endsPage, isNavigation } from "./navigation.ts";
import { numberIn } from "./proposal-number.ts";

type Head = { line: Line; kind: "title" | "number" | "letter"; value: string };

/** Where one record's head is told from the next one's: a title or a number label, or the title of a letter with its number. */
function headAt(line: Line): Head | null {
  if (isNavigation(line.text)) return null;
  if (isLetterTitle(line.text)) {
    const number = numberIn(line.text);
    return number ? { line, kind: "letter", value: number } : null;
  }
  const label = labelsIn(line.text).find(({ key }) => key === "title" || key === "number");
  return label
    ? { line, kind: label.key === "title" ? "title" : "number", value: labelValue(line, label) }
    : null;
}

function labelValue(line: Line, label: Label): string {
  return line.text.slice(label.value.start, label.value.end).replace(/\s+/g, "");
}

const LONGEST_HEAD = 8;

/** Whether lines of a proposal's own, not only of its head, stand between two places. */
function farApart(before: Line, line: Line, lines: readonly Line[]): boolean {
  const between = lines.filter((one) => one.start > before.start && one.start < line.start);
  return between.length > LONGEST_HEAD || between.some(({ text }) => /[。;]/.test(text));
}

/** The first line of a record: other labelled lines or a rule may stand above the one that repeats. */
function startOf(head: Head, lines: readonly Line[]): number {
  const at = lines.indexOf(head.line);
  const above = lines.slice(Math.max(0, at - 4), at).toReversed();
  const own = above.findIndex((line) => !belongsAbove(line.text));
  const first = above[(own < 0 ? above.length : own) - 1];
  return first?.start ?? head.line.start;
}

function belongsAbove(text: string): boolean {
  const [label] = labelsIn(text);
  if (label)
    return (
      label.key === "number" || label.key === "title" || label.key === "session" || label.key === "category"
    );
  return /^[^。;,]{0,40}(?:政协|提案)[^。;,]{0,30}$/.test(text) && /届|次会议|第.{1,8}号|平台/.test(text);
}

/** Titles of other letters under 相关链接 begin no record. */
function withoutLinks(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(({ text }) => endsPage(text));
  return end < 0
    ? [...lines]
    : lines.filter(
        (line, index) =>
          index < end || labelAt(line.text)?.key === "title" || labelAt(line.text)?.key === "number",
      );
}

/**
 * The parts of a file that are one proposal each. A new one begins where the kind of head that began the first
 * comes again with another value, after text of the proposal before.
 */
export function recordSpans(plain: string): Span[] {
  const lines = linesOf(plain);
  const heads = withoutLinks(lines)
    .map(headAt)
    .filter((head) => head !== null);
  const [first] = heads;
  if (!first) return [{ start: 0, end: plain.length }];
  const begins: Head[] = [first];
  for (const head of heads.filter(({ kind }) => kind === first.kind)) {
    const last = begins.at(-1) ?? first;
    if (head.value !== last.value && head.value !== "" && farApart(last.line, head.line, lines))
      begins.push(head);
  }
  const starts = begins.map((head, index) => (index === 0 ? 0 : startOf(head, lines)));
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? plain.length }));
}
