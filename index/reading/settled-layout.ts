import { isTitleText, proposersAlone, wholeHead } from "./head-line.ts";
import type { Layout } from "./layout.ts";
import { newLetter } from "./letter.ts";
import { isLetterTitle } from "./letter-title.ts";
import type { Line } from "./line.ts";
import { answeringRows } from "./table.ts";

const REPLYING =
  /收悉|现(?:将.{0,20})?答复|答复如下|我[局委厅办会院].{0,200}(?:您|你|委员)|您.{0,12}(?:提出|提案)|会办意见/;

/**
 * Settles what single lines could not tell. A text under a letter's title, without any section of a proposal, is a
 * letter that lacks its address; and lines above a reply-only letter are its head, not a proposal's text.
 */
export function settled(layout: Layout): Layout {
  const table =
    layout.letters.length === 0 ? answeringRows(layout.sections.flatMap(({ lines }) => lines)) : [];
  const [head] = table;
  if (head) return { ...withoutLines(layout, table), letters: [{ ...newLetter(head.start), lines: table }] };
  const labelledSections = layout.sections.some(({ key }) => key !== "plain");
  if (labelledSections) return withHeadAboveLabels(layout);
  if (layout.letters.length === 0) return withLetterFromText(layout);
  return withHeadFromText(layout);
}

/** Where the recommendations stand above the table that answers them, its rows are none of them. */
function withoutLines(layout: Layout, taken: readonly Line[]): Layout {
  const own = layout.sections.filter(({ key }) => key === "suggestion").flatMap(({ lines }) => lines);
  if (own.every((line) => taken.includes(line))) return layout;
  const sections = layout.sections.map((section) => ({
    ...section,
    lines: section.lines.filter((line) => !taken.includes(line)),
  }));
  return { ...layout, sections };
}

function withLetterFromText(layout: Layout): Layout {
  const titled = [...layout.head, ...layout.fields.filter(({ key }) => key === "title")].some(({ text }) =>
    isLetterTitle(text),
  );
  const lines = layout.sections.flatMap((section) => section.lines);
  const [first] = lines;
  const text = lines
    .slice(0, 3)
    .map((line) => line.text)
    .join("");
  if (!first || !REPLYING.test(text) || !(titled || /收悉|答复如下/.test(text))) return layout;
  return { ...layout, sections: [], letters: [{ ...newLetter(first.start), lines }] };
}

/** Lines above the first labelled section that are no sentences belong to the head. */
function withHeadAboveLabels(layout: Layout): Layout {
  const [first, ...others] = layout.sections;
  if (first?.key !== "plain" || hasSentences(first.lines)) return layout;
  return { ...layout, head: [...layout.head, ...first.lines], sections: others };
}

function hasSentences(lines: readonly Line[]): boolean {
  return lines.some(
    ({ text }) => /[。;!?]/.test(text.replace(/[《“][^》”]*[》”]/g, "")) || text.length > 160,
  );
}

function withHeadFromText(layout: Layout): Layout {
  const lines = layout.sections.flatMap((section) => section.lines);
  if (hasSentences(lines)) return layout;
  return { ...layout, head: [...layout.head, ...lines], sections: [] };
}

/** The lines of the own text's first section that still name proposers: they stand between title and text. */
export function namesAbove(layout: Layout): string | null {
  const [first] = layout.sections.find(({ lines }) => lines.length > 0)?.lines ?? [];
  const above = first ? [...layout.head, first] : layout.head;
  const named = above
    .filter(({ text }) => !isTitleText(text) && !isLetterTitle(text))
    .map(({ text }) => wholeHead(text)?.names ?? proposersAlone(text));
  return named.find((names) => names !== null) ?? null;
}
