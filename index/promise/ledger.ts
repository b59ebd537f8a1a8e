import type { Day } from "../day.ts";
import type { ProposalId } from "../proposal.ts";
import type { ProposalCard } from "../search/proposal-index.ts";
import { NO_RECORDS, type StaffRecords } from "../staff/record.ts";
import type { Outcome, PromiseNote } from "./outcome.ts";

/** Open until a later letter that speaks of it or a staff member closes it; `due` when its day has passed: time to ask again. */
export type PromiseState = "open" | "due" | "closed";

/** A promise in the ledger (承诺台账). */
export type LedgerEntry = { card: ProposalCard; promise: PromiseNote; state: PromiseState };

/** Outcomes by proposal; where one is absent it has not been worked out yet. */
export type Outcomes = ReadonlyMap<ProposalId, Outcome>;

/** What the ledger is told from. */
export type LedgerGround = { outcomes: Outcomes; today: Day; records?: StaffRecords };

/** Every promise of these proposals exactly once, in their order. */
export function ledgerOf(cards: readonly ProposalCard[], ground: LedgerGround): LedgerEntry[] {
  const { outcomes, today, records = NO_RECORDS } = ground;
  return cards.flatMap((card) => {
    const closed = records.of(card.id).closedPromises;
    return (outcomes.get(card.id)?.promises ?? []).map((promise) => ({
      card,
      promise,
      state: stateOf(promise, closed, today),
    }));
  });
}

function stateOf(promise: PromiseNote, closed: ReadonlySet<string>, today: Day): PromiseState {
  if (promise.answeredLater || closed.has(promise.key)) return "closed";
  return promise.dueOn !== null && promise.dueOn < today ? "due" : "open";
}
