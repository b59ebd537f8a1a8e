import { type Comparison, compareReadings } from "../../index/change/change.ts";
import type { Proposal } from "../../index/proposal.ts";
import { inBatches } from "./batches.ts";
import { contentOf, type ProposalContent } from "./proposal-row.ts";
import type { ImportOutcome } from "./store.ts";
import type { StoredReading } from "./stored-readings.ts";

/** One proposal about to be stored: its columns, how it compares with what was known of it, what of it is news. */
export type Arrival = Comparison & {
  proposal: Proposal;
  content: ProposalContent;
  outcome: ImportOutcome;
  /** Whether the row differs at all and has to be written. */
  differs: boolean;
};

/** Columns of all proposals, in order; hashing them needs no lock. */
export async function contentsOf(proposals: readonly Proposal[]): Promise<ProposalContent[]> {
  const contents: ProposalContent[] = [];
  await inBatches(proposals, async (batch) => void contents.push(...batch.map(contentOf)));
  return contents;
}

/** Compares in order: a proposal that comes twice in one import meets itself the second time. */
export async function arrivalsOf(
  proposals: readonly Proposal[],
  contents: readonly ProposalContent[],
  stored: ReadonlyMap<string, StoredReading>,
): Promise<Arrival[]> {
  const known = new Map(stored);
  const arrivals: Arrival[] = [];
  const both = contents.flatMap((content, at) => {
    const proposal = proposals[at];
    return proposal ? [{ content, proposal }] : [];
  });
  await inBatches(both, async (batch) => {
    for (const one of batch) {
      arrivals.push(arrivalOf(one, known.get(one.content.id)));
      known.set(one.content.id, { hash: one.content.record_hash, reading: one.proposal });
    }
  });
  return arrivals;
}

const NOTHING: Comparison = { changes: [], lost: [] };

function arrivalOf(
  { content, proposal }: Pick<Arrival, "content" | "proposal">,
  before: StoredReading | undefined,
): Arrival {
  if (before?.hash === content.record_hash)
    return { proposal, content, outcome: "unchanged", differs: false, ...NOTHING };
  // Where the stored one cannot be understood, nobody can tell what changed: nothing is announced.
  if (before && before.reading === undefined)
    return { proposal, content, outcome: "changed", differs: true, ...NOTHING };
  const comparison = compareReadings(before?.reading, proposal);
  const outcome = outcomeOf(comparison, { before: before?.reading, after: proposal });
  return { proposal, content, outcome, differs: true, ...comparison };
}

function outcomeOf(
  { changes, lost }: Comparison,
  { before, after }: { before: Proposal | undefined; after: Proposal },
): ImportOutcome {
  if (!before) return "new";
  if (changes.length + lost.length > 0) return "changed";
  // A row that was read better, or from another file, is none that anybody changed.
  return before.text === after.text ? "unchanged" : "cosmetic";
}

/** What has to be written: the last arrival of each identity that differs, compared with what is stored. */
export function differing(
  arrivals: readonly Arrival[],
  stored: ReadonlyMap<string, StoredReading>,
): Arrival[] {
  const last = new Map<string, Arrival>();
  for (const arrival of arrivals.filter((one) => one.differs)) {
    const { id } = arrival.content;
    last.set(id, last.has(id) ? arrivalOf(arrival, stored.get(id)) : arrival);
  }
  return [...last.values()].filter((one) => one.differs);
}
