import { type HotIndex, spelled } from "./hot-index.ts";
import type { HotQuery } from "./hot-query.ts";
import { documentsWith } from "./term-table.ts";

const CANDIDATES = 100;
/** Terms in more than a tenth of the documents find nothing that rarer ones do not; they are scored, but not looked up. */
const COMMON = 0.1;
/** In a small library every term is rare enough. */
const FEW = 50;
/** How many list entries a question may read, so that its time does not grow with the library. */
const ENTRIES = 20_000;

/** Slots worth scoring: the hundred best by the question's rare terms, of those that `accept` lets pass. */
export function candidates(index: HotIndex, query: HotQuery, accept: (slot: number) => boolean): number[] {
  const terms = rareTerms(index, query);
  const firsts = terms
    .map((term) => index.terms.first[term] ?? -1)
    .filter((slot) => slot >= 0 && accept(slot));
  const listed = terms.filter((term) => documentsWith(index.terms, term) > 1).map(spelled);
  const filter = ({ id }: { id: number }) => accept(id);
  const found =
    listed.length === 0 ? [] : index.mini.search({ combineWith: "OR", queries: listed }, { filter });
  // MiniSearch hands back the ids that were added, which are slots.
  return [...new Set([...firsts, ...found.slice(0, CANDIDATES).map(({ id }) => id as number)])];
}

function rareTerms(index: HotIndex, query: HotQuery): number[] {
  const documents = (term: number) => documentsWith(index.terms, term);
  const terms = query.terms.toSorted((a, b) => documents(a) - documents(b));
  const rare = terms.filter((term) => documents(term) <= Math.max(FEW, COMMON * index.vectors.size));
  const affordable = withinBudget(rare, documents);
  return affordable.length > 0 ? affordable : terms.slice(0, 2);
}

function withinBudget(terms: readonly number[], documents: (term: number) => number): number[] {
  const read = { entries: 0 };
  return terms.filter((term) => {
    read.entries += documents(term);
    return read.entries <= ENTRIES;
  });
}
