import type { Bureau, JoinedPart, Proposal, Reply, Span } from "../proposal.ts";
import { sameOffice } from "../same-office.ts";
import { visibilityOf } from "../visibility.ts";

/** Letters with the page that they stand on. */
export type Letters = Pick<
  Proposal,
  "source" | "bureaus" | "replies" | "documentNumbers" | "resultMark" | "visibility" | "text"
>;

const BETWEEN = "\n\n";

/** A proposal with a page of letters behind its text; what the letters alone tell fills what was not known. */
export function withLetters(own: Proposal, page: Letters): Proposal {
  const text = own.text.trimEnd() + BETWEEN;
  const { source, bureaus, documentNumbers, resultMark } = page;
  const span = { start: text.length, end: text.length + page.text.length };
  return {
    ...own,
    bureaus: joinedBureaus(own.bureaus, bureaus),
    replies: [...own.replies, ...page.replies.map((reply) => moved(reply, text.length))],
    documentNumbers: [...new Set([...own.documentNumbers, ...documentNumbers])],
    resultMark: own.resultMark ?? resultMark,
    visibility: page.visibility === "private" ? "private" : own.visibility,
    joined: [...(own.joined ?? []), { source, span, bureaus, documentNumbers, resultMark }],
    text: text + page.text,
  };
}

/** The pages of letters that were joined to a proposal, as they came. */
export function joinedPages(proposal: Proposal): Letters[] {
  return (proposal.joined ?? []).map((part) => {
    const text = proposal.text.slice(part.span.start, part.span.end);
    return { ...part, replies: repliesIn(proposal, part.span), visibility: visibilityOf(text), text };
  });
}

/** A proposal without the letters that one file brought. */
export function withoutLettersOf(proposal: Proposal, source: string): Proposal {
  const part = proposal.joined?.find((one) => one.source === source);
  if (!part) return proposal;
  const rest = joinedPages(proposal).filter((page) => page.source !== source);
  return rest.reduce(withLetters, withoutJoined(proposal, part));
}

/** A proposal's own page; which bureaus only letters named is not known, so that all stay. */
function withoutJoined(proposal: Proposal, { span: first }: JoinedPart): Proposal {
  const { joined = [], replies, ...own } = proposal;
  const end = Math.min(first.start, ...joined.map(({ span }) => span.start));
  const text = proposal.text.slice(0, end);
  return {
    ...own,
    replies: replies.filter(({ span }) => span.end <= end),
    visibility: visibilityOf(text),
    text,
  };
}

/** The letters of a proposal that its own page brought, as a page of their own; undefined where it brought none. */
export function ownLetters(proposal: Proposal): Letters | undefined {
  const end = Math.min(proposal.text.length, ...(proposal.joined ?? []).map(({ span }) => span.start));
  const replies = repliesIn(proposal, { start: 0, end });
  if (replies.length === 0) return undefined;
  const start = Math.min(...replies.map(({ span }) => span.start));
  const text = proposal.text.slice(start, end).trimEnd();
  const visibility = visibilityOf(proposal.text.slice(ownWordsEnd(proposal, start), end));
  return { ...proposal, replies: replies.map((reply) => moved(reply, -start)), visibility, text };
}

/** A letter's mark stands above it: everything behind the proposal's own words is the letters'. */
function ownWordsEnd({ recommendations }: Proposal, before: number): number {
  return Math.max(0, ...recommendations.map(({ span }) => span.end).filter((end) => end <= before));
}

function repliesIn(proposal: Proposal, { start, end }: Span): Reply[] {
  const inside = proposal.replies.filter(({ span }) => span.start >= start && span.end <= end);
  return inside.map((reply) => moved(reply, -start));
}

function moved(reply: Reply, by: number): Reply {
  const move = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { ...reply, span: move(reply.span), body: move(reply.body) };
}

/** Every bureau once; a role that the one does not tell is the other's. */
function joinedBureaus(own: readonly Bureau[], others: readonly Bureau[]): Bureau[] {
  const isKnown = (one: Bureau) => own.some(({ name }) => sameOffice(name, one.name));
  const roleOf = ({ name, role }: Bureau) =>
    role === "unknown" ? (others.find((one) => sameOffice(one.name, name))?.role ?? role) : role;
  return [...own.map((one) => ({ ...one, role: roleOf(one) })), ...others.filter((one) => !isKnown(one))];
}
