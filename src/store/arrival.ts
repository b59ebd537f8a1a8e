import type { Proposal } from "../../index/proposal.ts";
import { inBatches } from "./batches.ts";
import { contentOf, outcomeOf, type ProposalContent, type StoredHashes } from "./proposal-row.ts";
import type { ImportOutcome } from "./store.ts";

/** One proposal about to be stored: its columns, how it compares, and whether its row differs at all. */
export type Arrival = {
  proposal: Proposal;
  content: ProposalContent;
  outcome: ImportOutcome;
  differs: boolean;
};

/** Columns of all proposals, in order; hashing them takes the longest part of an import and needs no lock. */
export async function contentsOf(proposals: readonly Proposal[]): Promise<ProposalContent[]> {
  const contents: ProposalContent[] = [];
  await inBatches(proposals, async (batch) => void contents.push(...batch.map(contentOf)));
  return contents;
}

/** Compares in order: a proposal that comes twice in one import meets itself the second time. */
export function arrivalsOf(
  proposals: readonly Proposal[],
  contents: readonly ProposalContent[],
  stored: ReadonlyMap<string, StoredHashes>,
): Arrival[] {
  const known = new Map(stored);
  return contents.flatMap((content, at) => {
    const proposal = proposals[at];
    if (!proposal) return [];
    const before = known.get(content.id);
    known.set(content.id, content);
    const differs = before?.record_hash !== content.record_hash;
    return [{ proposal, content, outcome: outcomeOf(content, before), differs }];
  });
}

/** What has to be written: the last arrival of each identity that differs. */
export function differing(arrivals: readonly Arrival[]): Arrival[] {
  const last = new Map(arrivals.filter((one) => one.differs).map((one) => [one.content.id, one]));
  return [...last.values()];
}
