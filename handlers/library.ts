import type { Proposal, ProposalId } from "../index/proposal.ts";
import type { ProposalIndex } from "../index/search/proposal-index.ts";

/** Where handlers find and fetch proposals: in memory for `ask`, over the store for the running bot. */
export interface Library {
  readonly index: ProposalIndex;
  proposal(id: ProposalId): Promise<Proposal | undefined>;
}
