import type { Proposal, ProposalId } from "../../index/proposal.ts";

/** How one imported proposal compares with what was stored. */
export type ImportOutcome = "new" | "changed" | "unchanged";

/** Where everything that must survive lives. All adapters pass one contract suite. */
export interface Store {
  /** Saves in one transaction: all of them or, on a fault, none. Outcomes come in the order given. */
  saveProposals(proposals: readonly Proposal[], options?: { sample?: boolean }): Promise<ImportOutcome[]>;
  proposal(id: ProposalId): Promise<Proposal | undefined>;
  /** All proposals, in order of id, a batch at a time, so that a large store is never in memory twice. */
  proposals(): AsyncIterable<readonly Proposal[]>;
  countProposals(): Promise<number>;
  /** True while the store holds nothing but the shipped samples. */
  onlySamples(): Promise<boolean>;
  /** Removes the shipped samples; the first real import calls it. */
  removeSamples(): Promise<number>;
  close(): Promise<void>;
}
