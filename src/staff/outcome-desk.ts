import { setImmediate as othersFirst } from "node:timers/promises";
import type { OutcomeSource } from "../../handlers/outcome-source.ts";
import { type Outcome, outcomeOf } from "../../index/promise/outcome.ts";
import type { ProposalId } from "../../index/proposal.ts";
import type { KnownOutcome, OutcomeShelf, PendingOutcome } from "../store/staff/outcome-shelf.ts";

/** Works outcomes out behind the answers; `catchUp` does what is left, `close` ends that early. */
export type OutcomeDesk = OutcomeSource & { catchUp(): Promise<void>; close(): void };

const AT_ONCE = 20;
/** What cannot be understood is kept as if it said nothing, so that it is not tried again and again. */
const NOTHING: Outcome = { stances: [], promises: [] };

/** Opens a desk that knows nothing until it first catches up; `rules` names the way in which outcomes are worked out now. */
export function openOutcomeDesk(shelf: OutcomeShelf, rules: string): OutcomeDesk {
  const outcomes = new Map<ProposalId, Outcome>();
  const state = { closed: false, opened: false };
  return {
    all: async () => outcomes,
    async catchUp() {
      if (!state.opened) for (const { id, outcome } of await shelf.known(rules)) outcomes.set(id, outcome);
      state.opened = true;
      while (!state.closed) {
        const pending = await shelf.pending(rules, AT_ONCE);
        if (pending.length === 0) return;
        const known = await workedOut(pending, () => state.closed);
        await shelf.keep(rules, known);
        for (const { id, outcome } of known) outcomes.set(id, outcome);
      }
    },
    close: () => {
      state.closed = true;
    },
  };
}

/** One after the other; a waiting question goes first in between. */
async function workedOut(pending: readonly PendingOutcome[], closed: () => boolean): Promise<KnownOutcome[]> {
  const known: KnownOutcome[] = [];
  for (const { id, hash, proposal } of pending) {
    if (closed()) break;
    known.push({ id, hash, outcome: proposal ? outcomeOf(proposal) : NOTHING });
    await othersFirst();
  }
  return known;
}
