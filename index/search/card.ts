import type { Bureau, ProposalRecord } from "../proposal.ts";
import { firstReplyDay, hasReplied, lastReplyDay, proposalStatus } from "../status.ts";
import type { ProposalCard } from "./proposal-index.ts";

/** The card of a proposal: what lists show and filters ask, without any of its text. */
export function cardOf(proposal: ProposalRecord): ProposalCard {
  return {
    id: proposal.id,
    source: proposal.source,
    committee: proposal.committee,
    session: proposal.session,
    number: proposal.number,
    title: proposal.title,
    year: proposal.year,
    category: proposal.category,
    kind: proposal.kind,
    proposers: proposal.proposers,
    proposerCount: proposal.proposerCount,
    bureaus: proposal.bureaus.map((bureau) => cardBureau(proposal, bureau)),
    assignedOn: proposal.assignedOn?.day ?? null,
    dueOn: proposal.dueOn?.day ?? null,
    status: proposalStatus(proposal),
    votes: proposal.votes,
    resultMark: proposal.resultMark?.text ?? null,
    corrected: proposal.replies.some(({ kind }) => kind === "correction"),
  };
}

function cardBureau(proposal: ProposalRecord, bureau: Bureau): ProposalCard["bureaus"][number] {
  const [repliedOn, lastRepliedOn] = [firstReplyDay(proposal, bureau), lastReplyDay(proposal, bureau)];
  return { ...bureau, replied: hasReplied(proposal, bureau), repliedOn, lastRepliedOn };
}

/** The order of lists: latest year first, a missing year last, then by number, then by id. */
export function compareCards(a: ProposalCard, b: ProposalCard): number {
  const years = (b.year ?? -1) - (a.year ?? -1);
  return years || digitsOf(a.number) - digitsOf(b.number) || compareTexts(a.id, b.id);
}

/** A number by its digits, so that 58 comes before 112; one without digits comes first. */
function digitsOf(number: string | null): number {
  return Number(/\d{1,15}/u.exec(number ?? "")?.[0] ?? -1);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
