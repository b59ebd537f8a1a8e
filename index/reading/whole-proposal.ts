import { compareReadings } from "../change/change.ts";
import type { Bureau, Proposal, Reply, Span } from "../proposal.ts";
import { sameOffice } from "../same-office.ts";

const BETWEEN = "\n\n";

/**
 * A proposal as it stands whole when a page brings only a part of it: letters alone join what is known of the
 * proposal, and a proposal printed without letters keeps those that are known. The page itself where it is whole.
 */
export function wholeProposal(known: Proposal, page: Proposal): Proposal {
  if (bringsLettersAlone(known, page)) return bringsNews(known, page) ? withLetters(known, page) : known;
  if (page.replies.length > 0 || known.replies.length === 0) return page;
  return withLetters(page, onlyLetters(known));
}

/** Whether a page is letters without the proposal's own words, from another file; the same file again is that file corrected. */
export function bringsLettersAlone(known: Proposal, page: Proposal): boolean {
  return page.source !== known.source && page.replies.length > 0 && page.recommendationOrigin !== "proposal";
}

function bringsNews(known: Proposal, page: Proposal): boolean {
  return compareReadings(known, page).changes.some(({ kind }) => kind.endsWith("reply"));
}

/** A proposal with the letters of a text behind its own; what the letters alone tell fills what was not known. */
function withLetters(own: Proposal, from: Proposal): Proposal {
  const text = own.text.trimEnd() + BETWEEN;
  return {
    ...own,
    bureaus: joinedBureaus(own.bureaus, from.bureaus),
    replies: [...own.replies, ...from.replies.map((reply) => moved(reply, text.length))],
    documentNumbers: [...new Set([...own.documentNumbers, ...from.documentNumbers])],
    resultMark: own.resultMark ?? from.resultMark,
    text: text + from.text,
  };
}

/** The letters of a proposal as a text of their own. */
function onlyLetters(proposal: Proposal): Proposal {
  const start = Math.min(...proposal.replies.map(({ span }) => span.start));
  const replies = proposal.replies.map((reply) => moved(reply, -start));
  return { ...proposal, replies, text: proposal.text.slice(start) };
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
