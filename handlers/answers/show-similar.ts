import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { Stance } from "../../index/digest/point.ts";
import type { Proposal } from "../../index/proposal.ts";
import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import type { Library } from "../library.ts";
import { wording } from "../wording.ts";
import { listProposals } from "./list-proposals.ts";

const MOST = 5;

/** Other proposals about the same matter, each with how its recommendations were answered; undefined where there are none. */
export async function showSimilar(proposal: Proposal, library: Library): Promise<Answer | undefined> {
  const cards = library.index.similar(proposal.id, MOST).map((hit) => hit.card);
  if (cards.length === 0) return undefined;
  const details = new Map<ProposalCard, string>();
  for (const card of cards) {
    const other = await library.proposal(card.id);
    if (other && other.replies.length > 0) details.set(card, answeredText(other));
  }
  return listProposals(cards, { kind: "list", heading: wording.similar(proposal.title), details });
}

/** 已采纳 2 条 · 暂不采纳 1 条 */
function answeredText(proposal: Proposal): string {
  const { points } = digestProposal(proposal);
  return Stance.options
    .map((stance) => ({ stance, count: points.filter((point) => point.stance === stance).length }))
    .filter(({ count }) => count > 0)
    .map(({ stance, count }) => wording.countOf(count, stance))
    .join(" · ");
}
