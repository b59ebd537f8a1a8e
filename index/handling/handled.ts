import type { Day } from "../day.ts";
import type { ProposalCard } from "../search/proposal-index.ts";
import { assignmentOf, NO_RECORDS, type StaffRecords } from "../staff/record.ts";
import { type DeadlineBook, deadlinesFor } from "./deadline-book.ts";
import { type HandlingBureau, type HandlingState, handlingState } from "./handling-state.ts";

/** One bureau's part in one proposal, and where it stands: the item that every figure of the board is a sum of. */
export type Handled = { card: ProposalCard; bureau: HandlingBureau; state: HandlingState };

/** What states of many proposals are told from; without `records` only what the sources print counts. */
export type BoardGround = { today: Day; book: DeadlineBook; records?: StaffRecords };

/** Every bureau's part in one proposal. */
export function handledIn(card: ProposalCard, { today, book, records = NO_RECORDS }: BoardGround): Handled[] {
  const ground = { ...deadlinesFor(card, book), today, recorded: records.of(card.id) };
  return card.bureaus.map((bureau) => ({ card, bureau, state: handlingState(card, bureau, ground) }));
}

/** The day on which a bureau was handed a proposal, as recorded or printed; null where nobody tells. */
export function handedOverOn({ card, bureau }: Handled, { records = NO_RECORDS }: BoardGround): Day | null {
  return assignmentOf(records.of(card.id), bureau.name).assignedOn ?? card.assignedOn;
}

/** What one proposal still waits for: bureaus that have not answered, in the source's order. */
export type Owing = Handled & { state: Exclude<HandlingState, { kind: "replied" }> };

/** A proposal with the bureaus that owe it an answer. */
export type OwedProposal = { card: ProposalCard; owings: Owing[] };

/**
 * Proposals that wait for a bureau that `wanted` accepts: those whose proposer waits for an answer come first, then those
 * that only lack an opinion to the lead; among them the most overdue first, those without a known day last.
 */
export function owedProposals(
  cards: readonly ProposalCard[],
  ground: BoardGround,
  wanted: (owing: Owing) => boolean = () => true,
): OwedProposal[] {
  const owed = cards.flatMap((card) => {
    const owings = handledIn(card, ground).filter(isOwing).filter(wanted);
    return owings.length > 0 ? [{ card, owings, first: urgency(owings) }] : [];
  });
  return owed.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
}

/** Whether a bureau has still to answer. */
export function isOwing(handled: Handled): handled is Owing {
  return handled.state.kind !== "replied";
}

function urgency(owings: readonly Owing[]): string {
  const proposerWaits = owings.some(({ bureau }) => bureau.role !== "assisting");
  return `${proposerWaits ? 0 : 1} ${firstDue(owings)}`;
}

function firstDue(owings: readonly Owing[]): string {
  return owings.map(({ state }) => state.dueOn ?? "9999").reduce((a, b) => (a < b ? a : b));
}

/** Whether a bureau's answer is due within so many days, today included. */
export function isDueSoon({ state }: Handled, soonDays: number): boolean {
  return state.kind === "awaiting" && state.daysLeft !== null && state.daysLeft <= soonDays;
}

/** Proposals whose lead cannot answer yet because an assisting bureau has not reported to it. */
export function waitingProposals(cards: readonly ProposalCard[], ground: BoardGround): OwedProposal[] {
  return owedProposals(cards, ground).filter(
    ({ owings }) =>
      owings.some(({ bureau }) => bureau.role === "lead") &&
      owings.some(({ bureau }) => bureau.role === "assisting"),
  );
}
