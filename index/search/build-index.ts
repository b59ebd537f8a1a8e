import { bureauAliases } from "../bureau-alias.ts";
import type { BureauEntry } from "../bureau-entry.ts";
import type { Proposal } from "../proposal.ts";
import { findBureaus, hearBureaus } from "./bureau-lookup.ts";
import { lookUpNumber } from "./number-lookup.ts";
import { committeesIn, yearsOf } from "./place-lookup.ts";
import type { ProposalIndex } from "./proposal-index.ts";
import { findNames } from "./proposer-lookup.ts";
import { searchCards, shelfFilter, similarCards } from "./search-cards.ts";
import { emptyShelf, orderedCards, putAll, putCards, removeOne } from "./shelf.ts";

/** What an index is built with: a customer's bureaus, and how many proposals will come in all, where that is known. */
export type IndexSettings = { bureaus?: readonly BureauEntry[]; expected?: number };

/**
 * Builds the index of proposals; it grows and shrinks by `put` and `remove` without being built again. Texts are only
 * read, never kept: a long library may be handed over one by one, with its length as `expected`.
 */
export function buildIndex(proposals: Iterable<Proposal>, settings: IndexSettings = {}): ProposalIndex {
  const length = Array.isArray(proposals) ? proposals.length : 0;
  const aliases = bureauAliases(settings.bureaus);
  const shelf = emptyShelf(aliases, settings.expected ?? length);
  putAll(shelf, proposals);
  return {
    get size() {
      return shelf.cards.size;
    },
    get pending() {
      return shelf.pending.size;
    },
    card: (id) => shelf.cards.get(shelf.slots.get(id) ?? -1),
    cards: (filter) => orderedCards(shelf, shelfFilter(shelf, filter), filter.ids),
    byNumber: (number, year) => lookUpNumber(shelf.numbers, number, year),
    proposersIn: (text) => findNames(shelf.names, text),
    sameOffice: shelf.sameOffice,
    bureauParts: aliases.parts,
    committeesIn: (text) => committeesIn(shelf.years, text),
    years: (filter = {}) => yearsOf(shelf.years, filter.committee),
    bureausIn: (text) => findBureaus(shelf.bureaus, text),
    bureausByEar: (text) => hearBureaus(shelf.bureaus, text),
    search: (words, filter = {}, limit = 10) => searchCards(shelf, words, { filter, limit }),
    similar: (id, limit) => similarCards(shelf, shelf.slots.get(id) ?? -1, limit),
    putCards: (records) => putCards(shelf, records),
    put: (added) => putAll(shelf, added),
    remove: (ids) => {
      for (const id of ids) removeOne(shelf, id);
    },
  };
}
