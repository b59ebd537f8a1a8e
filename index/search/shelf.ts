import type { BureauAliases } from "../bureau-alias.ts";
import { withOwnNames } from "../own-names.ts";
import type { Proposal, ProposalId, ProposalRecord } from "../proposal.ts";
import { type SameOffice, sameOfficeBy } from "../same-office.ts";
import { type BureauNames, bureauNames, dropBureaus, enterBureaus } from "./bureau-names.ts";
import { cardOf, compareCards } from "./card.ts";
import { addHot, type HotIndex, hotIndex, removeHot } from "./hot-index.ts";
import { hotTexts } from "./hot-text.ts";
import { dropNumber, enterNumber, type NumberTable, numberTable } from "./number-lookup.ts";
import { countYear, type YearCounts } from "./place-lookup.ts";
import type { ProposalCard } from "./proposal-index.ts";
import { dropNames, enterNames, type ProposerNames, proposerNames } from "./proposer-names.ts";

/** Everything an index holds, by slots that are never used twice. */
export type Shelf = {
  cards: Map<number, ProposalCard>;
  slots: Map<ProposalId, number>;
  bureaus: BureauNames;
  sameOffice: SameOffice;
  numbers: NumberTable;
  names: ProposerNames;
  hot: HotIndex;
  years: YearCounts;
  /** The slots of cards whose words are not indexed yet. */
  pending: Set<number>;
  /** All cards in the order of lists; made when a question wants one, undefined after a change. */
  ordered: ProposalCard[] | undefined;
  next: number;
  /** How many proposals are to come in all; what each may bring depends on it. */
  expected: number;
};

/** How many characters beside titles and recommendations a proposal brings: all together so many, each within bounds. */
const ROOM = { together: 1_500_000, least: 100, most: 3_000 };
/** By how many of its terms a proposal is found; its other terms still count when it is found. */
const LISTED = { together: 800_000, least: 60, most: 2_000 };

export function emptyShelf(aliases: BureauAliases, expected: number): Shelf {
  return {
    cards: new Map(),
    slots: new Map(),
    bureaus: bureauNames(aliases),
    sameOffice: sameOfficeBy(aliases),
    numbers: numberTable(),
    names: proposerNames(),
    hot: hotIndex(),
    years: new Map(),
    pending: new Set(),
    ordered: undefined,
    next: 0,
    expected,
  };
}

/** Puts proposals in, each in place of the one with its id. Small libraries are indexed wholly, large ones by excerpts. */
export function putAll(shelf: Shelf, proposals: Iterable<Proposal>): void {
  for (const proposal of proposals)
    putWords(shelf, pendingSlot(shelf, proposal.id) ?? putCard(shelf, proposal), proposal);
}

/** Puts cards in, each in place of the one with its id; their words are to come. */
export function putCards(shelf: Shelf, records: Iterable<ProposalRecord>): void {
  for (const record of records) shelf.pending.add(putCard(shelf, record));
}

function pendingSlot({ slots, pending }: Shelf, id: ProposalId): number | undefined {
  const slot = slots.get(id);
  return slot !== undefined && pending.has(slot) ? slot : undefined;
}

function portion({ together, least, most }: typeof ROOM, size: number): number {
  return Math.round(Math.min(most, Math.max(least, together / size)));
}

function putCard(shelf: Shelf, record: ProposalRecord): number {
  removeOne(shelf, record.id);
  const [slot, card] = [shelf.next, cardOf(withOwnNames(record, shelf.sameOffice))];
  shelf.next += 1;
  shelf.slots.set(card.id, slot);
  shelf.cards.set(slot, card);
  shelf.ordered = undefined;
  enterBureaus(shelf.bureaus, card.bureaus);
  enterNumber(shelf.numbers, card);
  enterNames(shelf.names, card.proposers);
  countYear(shelf.years, card, 1);
  return slot;
}

function putWords(shelf: Shelf, slot: number, proposal: Proposal): void {
  const size = Math.max(shelf.cards.size, shelf.expected, 1);
  const texts = hotTexts(proposal, portion(ROOM, size));
  addHot(shelf.hot, slot, { texts, listed: portion(LISTED, size) });
  shelf.pending.delete(slot);
}

/** Takes a proposal out, if it is in. */
export function removeOne(shelf: Shelf, id: ProposalId): void {
  const slot = shelf.slots.get(id);
  const card = slot === undefined ? undefined : shelf.cards.get(slot);
  if (slot === undefined || !card) return;
  shelf.slots.delete(id);
  shelf.cards.delete(slot);
  shelf.ordered = undefined;
  dropBureaus(shelf.bureaus, card.bureaus);
  dropNumber(shelf.numbers, card);
  dropNames(shelf.names, card.proposers);
  countYear(shelf.years, card, -1);
  removeHot(shelf.hot, slot);
  shelf.pending.delete(slot);
}

/** The cards that pass a test, in the order of lists; of `ids` alone where they are given, without a look at the others. */
export function orderedCards(
  shelf: Shelf,
  test: (card: ProposalCard) => boolean,
  ids?: readonly ProposalId[],
): ProposalCard[] {
  if (ids) return cardsOf(shelf, ids).filter(test).sort(compareCards);
  shelf.ordered ??= [...shelf.cards.values()].sort(compareCards);
  return shelf.ordered.filter(test);
}

function cardsOf({ slots, cards }: Shelf, ids: readonly ProposalId[]): ProposalCard[] {
  const wanted = [...new Set(ids)].map((id) => slots.get(id));
  return wanted.flatMap((slot) => (slot === undefined ? [] : (cards.get(slot) ?? [])));
}
