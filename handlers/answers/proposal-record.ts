import type { Digest, Point } from "../../index/digest/point.ts";
import { type Proposal, quote, type Reply } from "../../index/proposal.ts";
import type { ProposalCard } from "../../index/search/proposal-index.ts";
import { hasReplied, proposalStatus } from "../../index/status.ts";
import type { AnswerPoint, AnswerProposal, AnswerReply } from "../answer-record.ts";

/** A whole proposal as the answer's data names it. */
export function proposalRecord(proposal: Proposal): AnswerProposal {
  const bureaus = proposal.bureaus.map((bureau) => ({ ...bureau, replied: hasReplied(proposal, bureau) }));
  return cardRecord({ ...proposal, bureaus, status: proposalStatus(proposal) });
}

type Listed = Omit<ListedCard, "bureaus"> & { bureaus: AnswerProposal["bureaus"] };
type ListedCard = Pick<
  ProposalCard,
  "id" | "number" | "title" | "session" | "year" | "proposers" | "bureaus" | "status" | "source"
>;

/** A listed proposal as the answer's data names it. */
export function cardRecord(card: Listed): AnswerProposal {
  const { id, number, title, year, proposers, status, source } = card;
  const bureaus = card.bureaus.map(({ name, role, replied }) => ({ name, role, replied }));
  return { id, number, title, session: card.session?.text ?? null, year, proposers, bureaus, status, source };
}

/** A point with its quotations cut from the source. */
export function pointRecord(proposal: Proposal, point: Point): AnswerPoint {
  const answers = point.answers.map(({ bureau, role, stance, span }) => {
    return { bureau, role, stance, quote: quote(proposal, span) };
  });
  const { label, digest, stance } = point;
  return { label, text: quote(proposal, point.span), digest, stance, answers };
}

/** A letter with its most telling sentences. */
export function replyRecord(proposal: Proposal, digest: Digest, reply: Reply): AnswerReply {
  const { bureau, role, to, kind, date } = reply;
  const summary = digest.summaries[proposal.replies.indexOf(reply)] ?? [];
  return {
    bureau,
    role,
    to,
    kind,
    date: date?.day ?? null,
    summary: summary.map((span) => quote(proposal, span)),
  };
}
