import { type Comparison, compareReadings } from "../../../index/change/change.ts";
import { bringsLettersAlone, wholeProposal } from "../../../index/joining/whole-proposal.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import type { ImportOutcome } from "../store.ts";
import { contentOf, type ProposalContent } from "./proposal-row.ts";
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
      const arrival = arrivalOf(one, known.get(one.content.id));
      arrivals.push(arrival);
      known.set(one.content.id, { hash: arrival.content.record_hash, reading: arrival.proposal });
    }
  });
  return arrivals;
}

const NOTHING: Comparison = { changes: [], lost: [] };

function arrivalOf(
  { content, proposal }: Pick<Arrival, "content" | "proposal">,
  before: StoredReading | undefined,
): Arrival {
  if (!before) return fresh({ proposal, content });
  if (before.hash === content.record_hash)
    return { proposal, content, outcome: "unchanged", differs: false, ...NOTHING };
  // Where the stored one cannot be understood, nobody can tell what changed: nothing is announced.
  if (!before.reading) return { proposal, content, outcome: "changed", differs: true, ...NOTHING };
  return besides({ hash: before.hash, before: before.reading }, { proposal, content });
}

function fresh(one: Pick<Arrival, "content" | "proposal">): Arrival {
  return { ...one, outcome: "new", differs: true, ...compareReadings(undefined, one.proposal) };
}

/** A page may bring only a part: what is stored is the proposal as it stands with it. */
function besides(
  { before, hash }: { before: Proposal; hash: string },
  { content, proposal }: Pick<Arrival, "content" | "proposal">,
): Arrival {
  const whole = wholeProposal(before, proposal);
  const wholeContent = whole === proposal ? content : contentOf(whole);
  const comparison = comparisonOf(before, whole, bringsLettersAlone(before, proposal));
  const outcome = outcomeOf(comparison, { before, after: whole });
  return {
    proposal: whole,
    content: wholeContent,
    outcome,
    differs: wholeContent.record_hash !== hash,
    ...comparison,
  };
}

/** Where only letters came, the proposal's own words are what they were. */
function comparisonOf(before: Proposal, whole: Proposal, lettersAlone: boolean): Comparison {
  const { changes, lost } = compareReadings(before, whole);
  return {
    changes: lettersAlone ? changes.filter(({ kind }) => kind !== "changed-proposal") : changes,
    lost,
  };
}

function outcomeOf(
  { changes, lost }: Comparison,
  { before, after }: { before: Proposal; after: Proposal },
): ImportOutcome {
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
