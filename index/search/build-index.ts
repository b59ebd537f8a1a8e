import { type BureauAliases, bureauAliases } from "../bureau-alias.ts";
import type { Proposal, ProposalId } from "../proposal.ts";
import { findBureaus } from "./bureau-lookup.ts";
import { cardOf, compareCards } from "./card.ts";
import { cardFilter } from "./card-filter.ts";
import { addHot, type HotIndex, hotIndex, removeHot, type Scored, searchHot } from "./hot-index.ts";
import { hotTexts } from "./hot-text.ts";
import { dropNumber, enterNumber, lookUpNumber, type NumberTable, numberTable } from "./number-lookup.ts";
import type {
  ProposalCard,
  ProposalFilter,
  ProposalIndex,
  SearchHit,
  SearchResult,
} from "./proposal-index.ts";
import { findNames, recordedNames } from "./proposer-lookup.ts";
import { dropNames, enterNames, type ProposerNames, proposerNames } from "./proposer-names.ts";
import { searchQuery } from "./query.ts";
import { synonyms } from "./synonym.ts";

/** Everything the index holds; slots are never used twice. */
type Shelf = {
  aliases: BureauAliases;
  cards: Map<number, ProposalCard>;
  slots: Map<ProposalId, number>;
  bureaus: Map<string, number>;
  numbers: NumberTable;
  names: ProposerNames;
  hot: HotIndex;
  next: number;
};

const SYNONYMS = synonyms();
const ROOM = 1200;
const LEAST_COVERED = 0.42;

/** Builds the index of proposals; it grows and shrinks by `put` and `remove` without being built again. */
export function buildIndex(proposals: readonly Proposal[], aliases = bureauAliases()): ProposalIndex {
  const shelf: Shelf = {
    aliases,
    cards: new Map(),
    slots: new Map(),
    bureaus: new Map(),
    numbers: numberTable(),
    names: proposerNames(),
    hot: hotIndex(),
    next: 0,
  };
  for (const proposal of proposals) putOne(shelf, proposal);
  return {
    get size() {
      return shelf.cards.size;
    },
    card: (id) => shelf.cards.get(shelf.slots.get(id) ?? -1),
    cards: (filter) => cardsOf(shelf, filter),
    byNumber: (number, year) => lookUpNumber(shelf.numbers, number, year),
    proposersIn: (text) => findNames(shelf.names, text),
    bureausIn: (text) => findBureaus(shelf.aliases, shelf.bureaus, text),
    search: (words, filter, limit = 10) => search(shelf, words, { filter, limit }),
    similar: (id, limit) => similar(shelf, id, limit),
    put: (added) => {
      for (const proposal of added) putOne(shelf, proposal);
    },
    remove: (ids) => {
      for (const id of ids) removeOne(shelf, id);
    },
  };
}

function putOne(shelf: Shelf, proposal: Proposal): void {
  removeOne(shelf, proposal.id);
  const [slot, card] = [shelf.next, cardOf(proposal)];
  shelf.next += 1;
  shelf.slots.set(card.id, slot);
  shelf.cards.set(slot, card);
  for (const { name } of card.bureaus) shelf.bureaus.set(name, (shelf.bureaus.get(name) ?? 0) + 1);
  enterNumber(shelf.numbers, card);
  enterNames(shelf.names, card.proposers);
  addHot(shelf.hot, slot, hotTexts(proposal, ROOM));
}

function removeOne(shelf: Shelf, id: ProposalId): void {
  const slot = shelf.slots.get(id);
  const card = slot === undefined ? undefined : shelf.cards.get(slot);
  if (slot === undefined || !card) return;
  shelf.slots.delete(id);
  shelf.cards.delete(slot);
  for (const { name } of card.bureaus) releaseBureau(shelf.bureaus, name);
  dropNumber(shelf.numbers, card);
  dropNames(shelf.names, card.proposers);
  removeHot(shelf.hot, slot);
}

function releaseBureau(bureaus: Map<string, number>, name: string): void {
  const left = (bureaus.get(name) ?? 0) - 1;
  if (left > 0) bureaus.set(name, left);
  else bureaus.delete(name);
}

function testOf(shelf: Shelf, filter: ProposalFilter): (card: ProposalCard) => boolean {
  return cardFilter(filter, {
    aliases: shelf.aliases,
    recordedNames: (asked) => recordedNames(shelf.names, asked),
  });
}

function cardsOf(shelf: Shelf, filter: ProposalFilter): ProposalCard[] {
  return [...shelf.cards.values()].filter(testOf(shelf, filter)).sort(compareCards);
}

type SearchSettings = { filter: ProposalFilter | undefined; limit: number };

function search(shelf: Shelf, words: string, { filter, limit }: SearchSettings): SearchResult {
  const test = filter && testOf(shelf, filter);
  const accept = test && ((slot: number) => accepts(shelf, slot, test));
  const found = searchHot(shelf.hot, searchQuery(words, SYNONYMS), accept).filter(
    (one) => one.covered >= LEAST_COVERED,
  );
  const hits = found
    .map((one) => hitOf(shelf, one))
    .filter((hit) => hit !== undefined)
    .sort(compareHits);
  return { hits: hits.slice(0, limit), certain: standsOut(found) };
}

function accepts(shelf: Shelf, slot: number, test: (card: ProposalCard) => boolean): boolean {
  const card = shelf.cards.get(slot);
  return card !== undefined && test(card);
}

function hitOf(shelf: Shelf, { slot, score }: Scored): SearchHit | undefined {
  const card = shelf.cards.get(slot);
  return card && { card, score };
}

function compareHits(a: SearchHit, b: SearchHit): number {
  return b.score - a.score || compareCards(a.card, b.card);
}

function standsOut([best, second]: readonly Scored[]): boolean {
  if (!best) return false;
  return best.covered >= 0.6 && (!second || best.score >= 1.2 * second.score);
}

function similar(shelf: Shelf, id: ProposalId, limit: number): SearchHit[] {
  const card = shelf.cards.get(shelf.slots.get(id) ?? -1);
  if (!card) return [];
  const { hits } = search(shelf, card.title, { filter: undefined, limit: limit + 1 });
  return hits.filter((hit) => hit.card.id !== id).slice(0, limit);
}
