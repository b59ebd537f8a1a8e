import { isLetterTitle } from "./letter-title.ts";
import type { Line } from "./line.ts";

const OPENING = /^(?:[\u4e00-\u9fff]{2,24})?(?:关于|对)/;
const WHOLE = /(?:提案|建议|意见|》)$/;
const LONGEST_LINE = 80;
/** A letter's title runs over no more lines than this. */
const MOST_LINES = 3;

/** The lines with each letter's title that was broken into several as one line again, of the same length. */
export function withWholeTitles(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = titleLines(lines.slice(at, at + MOST_LINES));
    const [first, ...others] = lines.slice(at, at + count);
    if (first) whole.push(others.reduce(joined, first));
    at += count;
  }
  return whole;
}

/** How many of these lines are one letter's title; 1 where the first stands for itself. */
function titleLines(lines: readonly Line[]): number {
  const [first, second] = lines.map(({ text }) => text.replace(/\s+/g, ""));
  if (!first || !second || first.length > LONGEST_LINE || !OPENING.test(first) || isLetterTitle(first))
    return 1;
  // Under a proposal's whole title 答复 begins something else.
  if (WHOLE.test(first) && !/^[《的]/.test(second)) return 1;
  const counts = lines.map((_, index) => index + 1).slice(1);
  return (
    counts.find((count) =>
      isLetterTitle(
        lines
          .slice(0, count)
          .map(({ text }) => text)
          .join(""),
      ),
    ) ?? 1
  );
}

/** Two lines as one whose every character keeps its place: what stood between them is blank. */
function joined(line: Line, next: Line): Line {
  return { ...line, end: next.end, text: line.text.padEnd(next.start - line.start) + next.text };
}
