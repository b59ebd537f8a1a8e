import type { Span } from "../proposal.ts";
import { headingWords, isSuggestionHeading } from "./heading.ts";
import { labelAt } from "./label.ts";
import type { Section } from "./layout.ts";
import { restOf } from "./letter.ts";
import type { Line } from "./line.ts";
import { markerAt } from "./marker.ts";

/** The lines of a proposal that hold its recommendations, and what stands before them. */
export type RecommendationSection = { before: Line[]; lines: Line[]; announced: boolean };

/** A clause that announces recommendations and ends with a colon, strongest first. */
const CUES: readonly RegExp[] = [
  /(?:具体|对策|工作|几点|意见|以下|如下|下列)[^。;!?:,]{0,8}(?:建议|对策|办法)[^。;!?:,]{0,10}:|(?:建议|对策|办法)如下\s*[:。]|建议[^。;!?:,]{0,6}如下[^。;!?:,]{0,6}:|(?:为此|因此|对此|鉴于此|据此|特|现)[^。;!?:]{0,20}建议\s*:|(?:提出|有)[^。;!?:,]{0,10}(?:建议|对策)[^。;!?:,]{0,6}[:。]/g,
  /(?:^|[。;!?\s,】])[^。;!?:,《]{0,12}(?:建议|对策|办法)[^。;!?:,的]{0,4}:/g,
  /^(?:为此|因此|对此)?,?(?:我们|我会|我党|我社|本人|笔者)(?:认为|呼吁|希望|恳请)[^。;!?:,]{0,6}:(?=[^。]{4,}[;。])/g,
];
const CLOSING =
  /^(?:以上(?:建议|意见|提案|几点|各条|是)|上述(?:建议|意见)|综上(?:所述)?|总之|此致|敬礼|谢谢|特此(?:建议|提案|提出)|妥否|当否|请(?:予)?(?:研究|审议|采纳|考虑)|请.{0,10}(?:研究|审议|采纳|考虑|参考)(?:。|$)|不当之处|衷心|希望(?:以上|上述)|恳请(?:采纳|研究|考虑))/;

/** Finds the recommendations among a proposal's sections: by label, by heading, or by a clause that announces them. */
export function recommendationSection(sections: readonly Section[]): RecommendationSection | null {
  const found = labelled(sections) ?? headed(sections) ?? cued(sections);
  return found && { ...found, lines: withoutClosing(skipCues(found.lines)) };
}

function labelled(sections: readonly Section[]): RecommendationSection | null {
  const first = sections.findIndex((section) => section.key === "suggestion" && section.lines.length > 0);
  if (first < 0) return null;
  const after = sections.slice(first + 1);
  const end = after.findIndex((section) => section.key !== "suggestion");
  const lines = [
    ...(sections[first]?.lines ?? []),
    ...after.slice(0, end < 0 ? after.length : end).flatMap(({ lines }) => lines),
  ];
  return { before: sections.slice(0, first).flatMap(({ lines: own }) => own), lines, announced: true };
}

function headed(sections: readonly Section[]): RecommendationSection | null {
  const lines = sections.flatMap((section) => section.lines);
  const at = lines.findIndex((line, index) => index < lines.length - 1 && isSuggestionHeading(line.text));
  if (at < 0) return null;
  const heading = lines[at]?.text ?? "";
  const after = lines.slice(at + 1);
  const end = after.findIndex((line) => closesHeading(heading, line.text));
  return { before: lines.slice(0, at), lines: end < 0 ? after : after.slice(0, end), announced: true };
}

/** A numbered heading's section ends where the next number of the same kind stands. */
function closesHeading(heading: string, text: string): boolean {
  const own = markerAt(heading, 0, true);
  const next = own && markerAt(text, 0, true);
  if (!own || !next) return false;
  return (
    next.kind === own.kind &&
    next.value === (own.value ?? 0) + 1 &&
    headingWords(text).words.length <= 30 &&
    !/[。;]$/.test(text)
  );
}

function cued(sections: readonly Section[]): RecommendationSection | null {
  const lines = sections.flatMap((section) => section.lines);
  for (const cue of CUES) {
    for (const [index, line] of lines.entries()) {
      const end = cueEnd(line.text, cue);
      if (end === null) continue;
      const rest = restOf(line, end);
      const tail = rest ? [rest, ...lines.slice(index + 1)] : lines.slice(index + 1);
      if (tail.length > 0) return { before: beforeCue(lines, index, end), lines: tail, announced: true };
    }
  }
  return null;
}

function cueEnd(text: string, cue: RegExp): number | null {
  cue.lastIndex = 0;
  const match = cue.exec(text);
  return match ? match.index + match[0].length : null;
}

function beforeCue(lines: readonly Line[], index: number, end: number): Line[] {
  const line = lines[index];
  const head = line ? { ...line, end: line.start + end, text: line.text.slice(0, end) } : null;
  return head ? [...lines.slice(0, index), head] : [...lines.slice(0, index)];
}

/** 为此建议:具体建议:1、… announces twice; the items begin after the second. */
function skipCues(lines: readonly Line[]): Line[] {
  const [first, ...others] = lines;
  if (!first) return [];
  const label = labelAt(first.text);
  if (label?.key === "suggestion") {
    const rest = restOf(first, label.value.start);
    return skipCues(rest ? [rest, ...others] : others);
  }
  return others.length > 0 && isSuggestionHeading(first.text) ? skipCues(others) : [...lines];
}

function withoutClosing(lines: readonly Line[]): Line[] {
  const end = lines.findIndex((line, index) => index > 0 && CLOSING.test(line.text));
  return end < 0 ? [...lines] : lines.slice(0, end);
}

/** Whether a sentence closes a proposal rather than recommending anything: 以上建议,请予采纳。 */
export function closesProposal(text: string): boolean {
  return CLOSING.test(text);
}

/** The span from the first to the last of some lines. */
export function spanOf(lines: readonly Line[]): Span | null {
  const first = lines[0];
  const last = lines.at(-1);
  return first && last ? { start: first.start, end: last.end } : null;
}
