import type { Outcomes } from "../index/promise/ledger.ts";
import { type Outcome, outcomeOf } from "../index/promise/outcome.ts";
import type { ProposalId } from "../index/proposal.ts";
import type { Library } from "./library.ts";

/** Where stances and promises of many proposals come from: working one out takes milliseconds, so they are kept. */
export interface OutcomeSource {
  /** The outcomes that are known by now; absent ones are being worked out. */
  all(): Promise<Outcomes>;
}

/** Works everything out when it is asked for, once for each library: for libraries in memory. */
export function outcomesOver(library: Library): OutcomeSource {
  const known = kept.get(library) ?? new Map<ProposalId, Outcome>();
  kept.set(library, known);
  return {
    async all() {
      for (const { id } of library.index.cards({})) {
        const proposal = known.has(id) ? undefined : await library.proposal(id);
        if (proposal) known.set(id, outcomeOf(proposal));
      }
      return known;
    },
  };
}

const kept = new WeakMap<Library, Map<ProposalId, Outcome>>();
