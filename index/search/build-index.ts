import { bureauAliases } from "../bureau-alias.ts";
import type { Proposal } from "../proposal.ts";
import { findBureaus } from "./bureau-lookup.ts";
import { compareCards } from "./card.ts";
import { lookUpNumber } from "./number-lookup.ts";
import type { ProposalIndex } from "./proposal-index.ts";
import { findNames } from "./proposer-lookup.ts";
import { searchCards, shelfFilter, similarCards } from "./search-cards.ts";
import { emptyShelf, putAll, removeOne } from "./shelf.ts";

/** Builds the index of proposals; it grows and shrinks by `put` and `remove` without being built again. */
export function buildIndex(proposals: readonly Proposal[], aliases = bureauAliases()): ProposalIndex {
  const shelf = emptyShelf(aliases);
  putAll(shelf, proposals);
  return {
    get size() {
      return shelf.cards.size;
    },
    card: (id) => shelf.cards.get(shelf.slots.get(id) ?? -1),
    cards: (filter) => [...shelf.cards.values()].filter(shelfFilter(shelf, filter)).sort(compareCards),
    byNumber: (number, year) => lookUpNumber(shelf.numbers, number, year),
    proposersIn: (text) => findNames(shelf.names, text),
    bureausIn: (text) => findBureaus(shelf.bureaus, text),
    search: (words, filter = {}, limit = 10) => searchCards(shelf, words, { filter, limit }),
    similar: (id, limit) => similarCards(shelf, shelf.slots.get(id) ?? -1, limit),
    put: (added) => putAll(shelf, added),
    remove: (ids) => {
      for (const id of ids) removeOne(shelf, id);
    },
  };
}
