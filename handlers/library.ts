import type { Proposal, ProposalId } from "../index/proposal.ts";
import type { ProposalIndex } from "../index/search/proposal-index.ts";
import type { TextMatch, TextQuery } from "../index/search/text-query.ts";

/** Where handlers find and fetch proposals: in memory for `ask`, over the store for the running bot. */
export interface Library {
  readonly index: ProposalIndex;
  proposal(id: ProposalId): Promise<Proposal | undefined>;
  /** Proposals whose whole text has what is asked, at most `limit`, each with its text; in no order of relevance. */
  deepSearch(query: TextQuery, limit: number): Promise<TextMatch<ProposalId>[]>;
}
