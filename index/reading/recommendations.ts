import type { Recommendation, RecommendationOrigin, Reply, Span } from "../proposal.ts";
import { asks, opensAction, opensVerb } from "./action.ts";
import { isOtherHeading } from "./heading.ts";
import type { Layout } from "./layout.ts";
import type { Line } from "./line.ts";
import { linesOf } from "./line.ts";
import { paragraphsOf } from "./paragraph.ts";
import { type Draft, labelled, pointsIn } from "./points.ts";
import { closesProposal, recommendationSection, spanOf } from "./recommendation-section.ts";
import { replyTopics, restatedIn } from "./restated.ts";
import { cutAfter, trimmed } from "./sentence.ts";
import { recommendationCells } from "./table.ts";

/** A proposal's recommendations, where they were found, and the text before them. */
export type Found = {
  recommendations: Recommendation[];
  origin: RecommendationOrigin;
  background: Span | null;
};

type Source = { plain: string; layout: Layout; replies: readonly Reply[]; title: Span };

/** Finds the recommendations: in the proposal, restated in a reply, as a reply's topics, else the title is the one point. */
export function recommendationsOf(source: Source): Found {
  const own = ownPoints(source.plain, source.layout);
  if (own.drafts.length > 0) return found(own.drafts, "proposal", own.background);
  const restated = fromReplies(source, (reply) =>
    restatedIn(source.plain, reply.body, textAt(source.plain, source.title)),
  );
  if (restated.length > 0) return found(restated, "restated", own.background);
  const topics = fromReplies(source, (reply) => replyTopics(source.plain, linesOf(source.plain, reply.body)));
  if (topics.length > 0) return found(topics, "reply", own.background);
  return found([{ span: source.title, children: [] }], "title", own.background);
}

function found(drafts: readonly Draft[], origin: RecommendationOrigin, background: Span | null): Found {
  return { recommendations: labelled(drafts), origin, background };
}

function textAt(plain: string, span: Span): string {
  return plain.slice(span.start, span.end);
}

function fromReplies({ replies }: Source, read: (reply: Reply) => Draft[]): Draft[] {
  const answering = [...replies].filter(({ kind }) => kind !== "cover-note");
  const preferred = [
    ...answering.filter(({ to }) => to !== "lead"),
    ...answering.filter(({ to }) => to === "lead"),
  ];
  return preferred.map(read).find((drafts) => drafts.length > 0) ?? [];
}

/** The points of the proposal's own text: of its announced section, of a table, else of what asks without announcement. */
function ownPoints(plain: string, layout: Layout): { drafts: Draft[]; background: Span | null } {
  const section = recommendationSection(layout.sections);
  if (section) {
    const drafts = cellsIn(plain, section.lines) ?? pointsIn(plain, section.lines);
    if (drafts.length > 0) return { drafts, background: backgroundOf(section.before, drafts) };
  }
  const lines = layout.sections.flatMap((one) => one.lines);
  const end = lines.at(-1)?.end ?? layout.letters[0]?.start ?? plain.length;
  const cells = recommendationCells(plain, { start: 0, end });
  if (cells.length > 0)
    return { drafts: cells.map((span) => ({ span, children: [] })), background: backgroundOf(lines, []) };
  const drafts = lines.length > 0 ? unannounced(plain, lines) : [];
  return { drafts, background: backgroundOf(lines, drafts) };
}

/** The cells of the table that a section holds; undefined where it holds none. */
function cellsIn(plain: string, lines: readonly Line[]): Draft[] | undefined {
  const span = spanOf(lines);
  const cells = span ? recommendationCells(plain, span) : [];
  return cells.length > 1 ? cells.map((cell) => ({ span: cell, children: [] })) : undefined;
}

function backgroundOf(lines: readonly Line[], drafts: readonly Draft[]): Span | null {
  const until = drafts[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const before = lines.filter((line) => line.start < until);
  const span = spanOf(before);
  return span && { start: span.start, end: Math.min(span.end, until) };
}

/** Without any announcement: lists that recommend, else the sentences that ask. */
function unannounced(plain: string, lines: readonly Line[]): Draft[] {
  const own = lines.filter(({ text }) => !isOtherHeading(text));
  const listed = pointsInLists(plain, own);
  if (listed.length > 0) return listed;
  const paragraphs = askingParagraphs(plain, own);
  return paragraphs.length > 0 ? paragraphs : askingSentences(plain, own);
}

function pointsInLists(plain: string, lines: readonly Line[]): Draft[] {
  const drafts = pointsIn(plain, lines, "lists");
  return drafts.length > 1 ? drafts : [];
}

const MODAL =
  /应当|应该|(?<![响适供反对效])应(?![对用急收届当该])|必须|建议|需要|可以|(?<![需重主只])要(?![求素么])|希望|(?<![便适相时权制])宜(?=[将由把在从以按对尽设建加推增优采])|^(?:头一|第一)[件条桩]|^首要的?是/;

/** Several unnumbered paragraphs that each ask for something, after what introduces them: one point each. */
function askingParagraphs(plain: string, lines: readonly Line[]): Draft[] {
  const paragraphs = paragraphsOf(lines).filter(({ text }) => !closesProposal(text) && !text.endsWith(":"));
  const asking = paragraphs.slice(1).filter(({ text }) => MODAL.test(text));
  if (asking.length < 2 || asking.length < (paragraphs.length - 1) / 2) return [];
  return asking.map((one) => ({ span: trimmed(plain, one), children: [] }));
}

/** Sentences that ask in so many words; what explains one stays with it. A background clause before 建议 is left out. */
function askingSentences(plain: string, lines: readonly Line[]): Draft[] {
  const span = spanOf(lines);
  if (!span) return [];
  const sentences = cutAfter(plain, span, "。!?;");
  const first = sentences.findIndex((sentence) => askIn(plain, sentence) !== null);
  if (first < 0) return [];
  const rest = sentences
    .slice(first + 1)
    .filter(({ start, end }) => !closesProposal(plain.slice(start, end)));
  const goesOn = rest.filter((sentence) => isAction(plain, sentence)).length > rest.length / 2;
  const asking = sentences.slice(first).flatMap((sentence) => {
    if (goesOn && isAction(plain, sentence)) return trimmed(plain, sentence);
    return askIn(plain, sentence) ?? [];
  });
  return asking.map((one) => ({ span: one, children: [] }));
}

/** What a sentence asks for in so many words; null where it asks for nothing. */
function askIn(plain: string, sentence: Span): Span | null {
  const clauses = cutAfter(plain, sentence, ",");
  const asking = clauses.find((clause) => asks(plain.slice(clause.start, clause.end)));
  return asking ? trimmed(plain, { start: asking.start, end: sentence.end }) : null;
}

/** Whether a sentence tells somebody to do something: it opens so, or one of its clauses does. */
function isAction(plain: string, sentence: Span): boolean {
  const text = plain.slice(sentence.start, sentence.end).trim();
  if (/^(?:对|由|把|将)/.test(text)) return opensAction(text);
  return text.split(",").some((clause) => opensVerb(clause) || /给予|予以/.test(clause));
}
