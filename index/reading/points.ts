import type { Recommendation, Span } from "../proposal.ts";
import { asks, opensAction, opensVerb, statesTrouble } from "./action.ts";
import { isSuggestionHeading, leadsToTroubles } from "./heading.ts";
import type { Line } from "./line.ts";
import { markersIn } from "./marker.ts";
import { type Item, outlineOf } from "./outline.ts";
import { type Paragraph, paragraphsOf } from "./paragraph.ts";
import { closesProposal } from "./recommendation-section.ts";
import { cutAfter, trimmed } from "./sentence.ts";

/** A point before it has its label. */
export type Draft = { span: Span; children: Draft[] };

/** Fewer characters than this say nothing that could be asked for. */
const SHORTEST = 4;
const SHORTEST_CHILD = 9;

/** The recommendations of a stretch of a proposal: its numbered outline, else its paragraphs, else its clauses. */
export function pointsIn(
  plain: string,
  lines: readonly Line[],
  only: "lists" | "anything" = "anything",
): Draft[] {
  const paragraphs = paragraphsOf(lines);
  const items = outlineOf(lines.flatMap((line) => markersIn(plain, line)));
  const groups = asking(plain, items, lines[0]?.start ?? 0);
  if (groups.length === 0) return only === "lists" ? [] : unnumbered(plain, paragraphs);
  if (scattered(groups, paragraphs)) return byParagraph(plain, paragraphs, groups);
  return spans(plain, groups, sectionEnd(lines), paragraphs);
}

function sectionEnd(lines: readonly Line[]): number {
  return lines.at(-1)?.end ?? 0;
}

/** The outline without its lists of troubles, and without an outer level that only says where the recommendations are. */
function asking(plain: string, items: readonly Item[], from: number): Item[] {
  const groups = [...Map.groupBy(items, (item) => item.group).values()];
  const kept = groups.filter((group) => !isTroubleList(plain, group, from));
  return kept.flatMap((group) => withinHeading(plain, group));
}

/** 一、现状 二、对策建议(一)…(二)…: the recommendations are the items under the heading that says so. */
function withinHeading(plain: string, group: readonly Item[]): readonly Item[] {
  const heading = group.find(
    (item) => item.children.length > 0 && isSuggestionHeading(headingOf(plain, item)),
  );
  return heading && group.length > 1 ? heading.children : group;
}

function headingOf(plain: string, item: Item): string {
  return plain.slice(item.marker.start, item.children[0]?.marker.start ?? item.marker.end).trim();
}

function isTroubleList(plain: string, group: readonly Item[], from: number): boolean {
  const first = group[0];
  if (!first) return true;
  const lead = plain.slice(Math.max(from, first.marker.start - 60), first.marker.start);
  const troubles = group.filter((item) => statesTrouble(textAfter(plain, item))).length;
  const actions = group.filter((item) => opensAction(textAfter(plain, item))).length;
  if (leadsToTroubles(lead)) return actions <= group.length / 2;
  return troubles > group.length / 2 && actions < group.length / 2;
}

function textAfter(plain: string, item: Item): string {
  return plain.slice(item.marker.end, item.marker.end + 60).trim();
}

/** Inline lists inside some of several unnumbered paragraphs: the paragraphs are the points. */
function scattered(items: readonly Item[], paragraphs: readonly Paragraph[]): boolean {
  if (items.some((item) => item.marker.atLine)) return false;
  const holding = paragraphs.filter((one) => items.some((item) => within(one, item.marker.start)));
  const others = paragraphs.filter((one) => !holding.includes(one) && !isIntroduction(one));
  return others.length > 0 && others.length >= holding.length && others.some((one) => opensAction(one.text));
}

function within(span: Span, at: number): boolean {
  return at >= span.start && at < span.end;
}

function byParagraph(plain: string, paragraphs: readonly Paragraph[], items: readonly Item[]): Draft[] {
  return paragraphs
    .filter((one) => !isIntroduction(one))
    .map((one) => {
      const own = items.filter((item) => within(one, item.marker.start));
      return { span: trimmed(plain, one), children: childSpans(plain, own, one.end, one.start) };
    });
}

function spans(
  plain: string,
  items: readonly Item[],
  end: number,
  paragraphs: readonly Paragraph[],
): Draft[] {
  return items
    .map((item, index) => {
      const next = items[index + 1]?.marker.start ?? end;
      const last = index === items.length - 1 || items[index + 1]?.group !== item.group;
      const stop = last ? lastEnd(plain, items, item, { end: next, paragraphs }) : next;
      return draftOf(plain, item, stop);
    })
    .filter((draft) => draft.span.end - draft.span.start >= SHORTEST);
}

/** The last item of a list ends with its paragraph where all others do, and before a closing sentence. */
function lastEnd(
  plain: string,
  items: readonly Item[],
  item: Item,
  room: { end: number; paragraphs: readonly Paragraph[] },
): number {
  const start = item.marker.start;
  const own = room.paragraphs.filter((one) => one.end > start && one.start < room.end);
  const single = items.every(
    (other, index) =>
      other === item ||
      paragraphsBetween(room.paragraphs, other.marker.start, items[index + 1]?.marker.start ?? room.end) <= 1,
  );
  const nested = items.some((other) => other.children.length > 0);
  const first = own[0];
  const cut =
    single && !nested && items.length > 1 && own.length > 1 && first && /[。;!]$/.test(first.text)
      ? first.end
      : room.end;
  return beforeClosing(plain, { start, end: cut });
}

function paragraphsBetween(paragraphs: readonly Paragraph[], start: number, end: number): number {
  return paragraphs.filter((one) => one.end > start && one.start < end).length;
}

function beforeClosing(plain: string, span: Span): number {
  const sentences = cutAfter(plain, span, "。!");
  const closing = sentences.slice(1).find((one) => closesProposal(plain.slice(one.start, one.end)));
  return closing ? closing.start : span.end;
}

function draftOf(plain: string, item: Item, end: number): Draft {
  return {
    span: trimmed(plain, { start: item.marker.start, end }),
    children: childSpans(plain, item.children, end, item.marker.end),
  };
}

function childSpans(plain: string, children: readonly Item[], end: number, from: number): Draft[] {
  const asked = [...Map.groupBy(children, (child) => child.group).values()]
    .filter((group) => !isTroubleList(plain, group, from))
    .flat();
  const drafts = asked.map((child, index) => draftOf(plain, child, asked[index + 1]?.marker.start ?? end));
  const telling = drafts.filter(({ span }) => span.end - span.start >= SHORTEST_CHILD);
  return telling.length === drafts.length && drafts.length > 0 ? drafts : [];
}

/** A paragraph that only leads to what follows: 结合实际,提出以下几点: */
function isIntroduction(paragraph: Paragraph): boolean {
  return /:$/.test(paragraph.text) || paragraph.text.length < SHORTEST;
}

function unnumbered(plain: string, paragraphs: readonly Paragraph[]): Draft[] {
  const own = paragraphs.filter((one) => !isIntroduction(one) && !closesProposal(one.text));
  const [only, ...others] = own;
  if (!only) return [];
  if (others.length > 0) return own.map((one) => ({ span: trimmed(plain, one), children: [] }));
  return clausesAsked(plain, only).map((span) => ({ span, children: [] }));
}

/** One paragraph's points: its sentences that open as an action, else its clauses where they plainly enumerate. */
export function clausesAsked(plain: string, paragraph: Span): Span[] {
  const listed = semicolonList(plain, paragraph);
  if (listed.length > 0) return listed;
  const sentences = cutAfter(plain, paragraph, "。;!").filter(
    (one) => !closesProposal(plain.slice(one.start, one.end)),
  );
  const points = joined(plain, sentences);
  if (points.length !== 1) return points;
  return enumerated(plain, points[0] ?? paragraph);
}

/** One sentence of three parts or more between semicolons, most of which open as an action: each part is a point. */
function semicolonList(plain: string, paragraph: Span): Span[] {
  if (/[。!].*\S/s.test(plain.slice(paragraph.start, paragraph.end))) return [];
  const parts = cutAfter(plain, paragraph, ";").map((part) => trimmed(plain, part));
  const asking = parts.filter(({ start, end }) => opensAction(plain.slice(start, end)));
  return parts.length >= 3 && asking.length > parts.length / 2 ? parts : [];
}

/** Sentences that open as an action begin a point; what explains it stays with it; what comes before the first is context. */
function joined(plain: string, sentences: readonly Span[]): Span[] {
  const points: Span[] = [];
  for (const sentence of sentences) {
    const text = plain.slice(sentence.start, sentence.end);
    const last = points.at(-1);
    if (
      opensAction(text) ||
      asks(text) ||
      (!last && text.split(/[,”:]/).some((clause) => asks(clause) || opensVerb(clause)))
    )
      points.push({ ...sentence });
    else if (last) last.end = sentence.end;
  }
  const [first] = sentences;
  const end = sentences.at(-1)?.end;
  return points.length > 0 || !first || end === undefined ? points : [{ start: first.start, end }];
}

function enumerated(plain: string, sentence: Span): Span[] {
  const clauses = cutAfter(plain, sentence, ",");
  const first = plain.slice(clauses[0]?.start, clauses[0]?.end).replace(/^(?:我|我们|特|为此)?建议[:,]?/, "");
  const plainly =
    clauses.length >= 3 && clauses.slice(1).every((one) => opensVerb(plain.slice(one.start, one.end)));
  return plainly && opensVerb(first) ? clauses : [sentence];
}

/** Labels the points as the outline counts them: 2, then 2.1 and 2.2 under it. */
export function labelled(drafts: readonly Draft[], path = ""): Recommendation[] {
  return drafts.map(({ span, children }, index) => {
    const label = `${path}${index + 1}`;
    const inner = labelled(children, `${label}.`);
    return { label, span, children: inner };
  });
}
