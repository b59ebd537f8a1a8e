import type { Reply, Span } from "../proposal.ts";
import { withoutSpace } from "./bare.ts";
import { speaks, tells } from "./clause-reading.ts";
import { isCourtesy, isFrame } from "./courtesy.ts";
import { type ListMarks, listMarkAt, marksAt } from "./list-mark.ts";
import { isAside, isOverviewHeading, opensOverview } from "./overview.ts";
import { paragraphsIn } from "./paragraph.ts";
import { clausesIn, partsIn, sentencesIn, trimmed } from "./sentence.ts";
import { type TableRow, tableIn } from "./table-row.ts";
import { topicOnly, topicPrefix } from "./topic.ts";

/**
 * The smallest piece of a reply that can answer a recommendation: a sentence, or a part of it between semicolons.
 * `topics` are the headings above it, nearest first; `subject` is what its paragraph last named before it.
 */
export type ReplyUnit = Span & {
  reply: number;
  text: string;
  paragraph: number;
  sentence: number;
  /** The numbers of the top-level item in whose text the unit stands; several where it answers several: (四)(五). */
  items: readonly number[];
  topics: readonly string[];
  subject: string | null;
  /** Where these headings stand. */
  headings: readonly Span[];
  /** Whether the unit opens a new subject itself (关于…的问题,). */
  opens: boolean;
  /** Stands where the letter tells how things are at large, before it answers. */
  overview: boolean;
  /** The number of a table's row, which mostly is the number of the recommendation. */
  row: number | null;
};

type Heading = { kind: string; numbers: readonly number[]; topic: string | null; span: Span };
type Place = Pick<ReplyUnit, "reply" | "paragraph" | "items" | "topics" | "headings" | "overview">;

const LONGEST_HEADING = 60;
const LONGEST_LEAD_IN = 14;
/** A paragraph without a mark that turns to something else does not stand under the item before it. */
const TURN = /^(?:此外|另外|除此之外|最后|总之|综上|同时,|在此|以上|感谢|再次感谢|衷心)/;

/** The units of one reply that say something: letter frame and courtesy are left out. */
export function unitsOf(plain: string, reply: Reply, index: number): ReplyUnit[] {
  const paragraphs = paragraphsIn(plain, reply.body).flatMap((paragraph) => itemsIn(plain, paragraph));
  const table = tableIn(plain, paragraphs);
  const units: ReplyUnit[] = [];
  let stack: Heading[] = [];
  paragraphs.forEach((span, paragraph) => {
    const row = table.get(span.start);
    if (row) {
      units.push(
        ...unitsOfRow(plain, row, {
          reply: index,
          paragraph,
          items: row.number === null ? [] : [row.number],
          topics: row.topics,
          headings: [],
          overview: false,
        }),
      );
      return;
    }
    if (table.header === span.start || isFrame(plain.slice(span.start, span.end))) return;
    const item = itemIn(plain, span, stack, paragraph + 1 < paragraphs.length);
    stack = item.stack;
    const atLarge = stack.some(
      (one) => one.topic !== null && isOverviewHeading(plain.slice(one.span.start, one.span.end)),
    );
    const place = {
      reply: index,
      paragraph,
      items: stack[0]?.numbers ?? [],
      topics: atLarge ? [] : topicsOf(stack),
      headings: stack.map((heading) => heading.span),
      overview:
        atLarge || (isUnnumbered(stack) && opensOverview(plain.slice(item.content.start, item.content.end))),
    };
    units.push(...unitsOfParagraph(plain, item.content, place));
  });
  return units;
}

/** A paragraph that runs through several items (第一,…。第二,…。) is one paragraph for each. */
function itemsIn(plain: string, paragraph: Span): Span[] {
  const items: Span[] = [];
  for (const sentence of sentencesIn(plain, paragraph)) {
    const last = items.at(-1);
    const mark = listMarkAt(plain, sentence.start);
    if (last && !(mark && mark.number !== null)) last.end = sentence.end;
    else items.push({ ...sentence });
  }
  return items;
}

/** A paragraph's content without list mark and heading, and the headings that hold over it. */
function itemIn(
  plain: string,
  span: Span,
  above: Heading[],
  followed: boolean,
): { content: Span; stack: Heading[] } {
  const mark = marksAt(plain, span.start);
  const content = trimmed(plain, { start: span.start + (mark?.length ?? 0), end: span.end });
  const stack = mark ? under(above, mark, span) : unmarked(plain, span, above);
  const heading = headingIn(plain, content, Boolean(mark), followed);
  if (heading !== undefined)
    return {
      content: { start: span.end, end: span.end },
      stack: named(stack, mark, { topic: heading, span }),
    };
  const [first, second] = sentencesIn(plain, content);
  const topic = first && second && topicOnly(plain.slice(first.start, first.end), Boolean(mark));
  if (!topic) return { content, stack };
  return {
    content: { start: second.start, end: content.end },
    stack: named(stack, mark, { topic, span: first }),
  };
}

function unmarked(plain: string, span: Span, above: Heading[]): Heading[] {
  return TURN.test(plain.slice(span.start, span.end)) ? [] : above;
}

/** Whether no numbered item or heading stands above: 首先 only opens a paragraph. */
function isUnnumbered(stack: readonly Heading[]): boolean {
  return stack.every((heading) => heading.kind === "首先");
}

function topicsOf(stack: readonly Heading[]): string[] {
  return stack.flatMap((heading) => heading.topic ?? []).reverse();
}

/** The headings that still hold when an item with this mark begins. */
function under(stack: readonly Heading[], mark: ListMarks, span: Span): Heading[] {
  const same = stack.findIndex((heading) => heading.kind === mark.kind);
  const above = same < 0 ? stack : stack.slice(0, same);
  return [
    ...above.filter((heading) => heading.kind !== ""),
    { kind: mark.kind, numbers: mark.numbers, topic: null, span: { start: span.start, end: span.start } },
  ];
}

function named(
  stack: readonly Heading[],
  mark: ListMarks | undefined,
  heading: Pick<Heading, "topic" | "span">,
): Heading[] {
  if (mark) return [...stack.slice(0, -1), { kind: mark.kind, numbers: mark.numbers, ...heading }];
  return [...stack.filter((above) => above.kind !== ""), { kind: "", numbers: [], ...heading }];
}

/** The topic of a paragraph that is only a heading over what follows. */
function headingIn(plain: string, span: Span, marked: boolean, followed: boolean): string | undefined {
  const text = plain.slice(span.start, span.end);
  if (!followed || text.length > LONGEST_HEADING || /[。;!?]$/.test(text)) return undefined;
  if (/如下[::]?$/.test(text)) return undefined;
  return topicOnly(text, marked);
}

function unitsOfParagraph(plain: string, span: Span, place: Place): ReplyUnit[] {
  const units: ReplyUnit[] = [];
  let subject: string | undefined;
  const sentences = sentencesIn(plain, span);
  for (const sentence of sentences) {
    const only =
      sentences.length > 1 ? topicOnly(plain.slice(sentence.start, sentence.end), false) : undefined;
    if (only) subject = only;
    for (const part of only ? [] : partsIn(plain, sentence)) {
      const unit = unitOf(plain, part, { ...place, sentence: sentence.start, subject });
      subject = topicPrefix(unit.text) ?? leadIn(unit.text) ?? subject;
      if (saysNothing(plain, unit)) subject ??= beforeCourtesy(plain, unit);
      else units.push(unit);
    }
  }
  return units;
}

/** What a sentence of courtesy is about: 老管道爆管频发,我们感同身受 names what the next sentence answers. */
function beforeCourtesy(plain: string, unit: Span): string | undefined {
  const clauses = clausesIn(plain, unit).map((clause) => plain.slice(clause.start, clause.end));
  const first = clauses[0] ?? "";
  return clauses.length > 1 && !isCourtesy(first) ? withoutSpace(first) : undefined;
}

/** A short sentence that only names what follows: 步道分段实施。 */
function leadIn(text: string): string | undefined {
  return text.length <= LONGEST_LEAD_IN && /。$/.test(text) && !tells(text) ? text : undefined;
}

function unitOf(
  plain: string,
  part: Span,
  place: Place & { sentence: number; subject: string | undefined },
): ReplyUnit {
  const piece = withoutMark(plain, part);
  const text = withoutSpace(plain.slice(piece.start, piece.end));
  const opens = topicPrefix(text) !== undefined;
  const subject = opens ? null : (place.subject ?? null);
  const overview = place.overview || (isAside(text) && place.topics.length === 0);
  return { ...piece, ...place, text, subject, opens, overview, row: null };
}

function withoutMark(plain: string, part: Span): Span {
  const mark = marksAt(plain, part.start);
  return mark ? trimmed(plain, { start: part.start + mark.length, end: part.end }) : part;
}

function unitsOfRow(plain: string, row: TableRow, place: Place): ReplyUnit[] {
  return row.answers.map((cell) => ({
    ...cell,
    ...place,
    text: withoutSpace(plain.slice(cell.start, cell.end)),
    sentence: cell.start,
    opens: false,
    subject: null,
    row: row.number,
  }));
}

function saysNothing(plain: string, span: Span): boolean {
  const clauses = clausesIn(plain, span).map((clause) => plain.slice(clause.start, clause.end));
  if (/如下[::]?$/.test(clauses.at(-1) ?? "")) return true;
  if (clauses.every((clause) => clause.length < 2 || isCourtesy(clause))) return true;
  return clauses.some(isCourtesy) && !speaks(plain.slice(span.start, span.end));
}
