import MiniSearch from "minisearch";
import type { HotText } from "./hot-text.ts";
import { termCounts } from "./term-count.ts";
import { documentsWith, rarity, type TermTable, termTable } from "./term-table.ts";
import { type TermVector, termsOf, termVector } from "./term-vector.ts";

/** Documents by slot: MiniSearch and `terms.first` find candidates, the vectors score them exactly. */
export type HotIndex = {
  mini: MiniSearch<HotDocument>;
  terms: TermTable;
  vectors: Map<number, TermVector>;
  /** All vectors' lengths, for the mean that BM25 wants. */
  totalLength: number;
};

type HotDocument = { id: number; terms: string };

/** BM25's saturation and length normalisation, as measured on long Chinese documents. */
export const BM25 = { k: 2, b: 0.75 };

export function hotIndex(): HotIndex {
  const mini = new MiniSearch<HotDocument>({
    fields: ["terms"],
    tokenize: (text) => (text === "" ? [] : text.split(" ")),
    processTerm: (term) => term,
    searchOptions: { bm25: { ...BM25, d: 0 } },
  });
  return { mini, terms: termTable(), vectors: new Map(), totalLength: 0 };
}

/** Adds a document under a slot that was never used; `listed` is how many of its terms may find it. */
export function addHot(
  index: HotIndex,
  slot: number,
  { texts, listed }: { texts: readonly HotText[]; listed: number },
): void {
  const counts = termCounts(index.terms, texts);
  const vector = termVector(counts);
  const finding = findingTerms(index, counts).slice(0, listed);
  for (const term of counts.keys()) index.terms.documents[term] = documentsWith(index.terms, term) + 1;
  index.vectors.set(slot, vector);
  index.totalLength += vector.length;
  const shared = finding.filter((term) => !standsFirst(index.terms, term, slot));
  index.mini.add({ id: slot, terms: shared.map(spelled).join(" ") });
}

/** A document's terms by how telling they are, counted as often as it has them: the best finders first. */
function findingTerms({ terms, vectors }: HotIndex, counts: ReadonlyMap<number, number>): number[] {
  const size = Math.max(1, vectors.size);
  const telling = Array.from(counts, ([term, count]) => ({
    term,
    weight: count * rarity(documentsWith(terms, term), size),
  }));
  return telling.sort((a, b) => b.weight - a.weight).map(({ term }) => term);
}

/** Takes a document out; MiniSearch clears its lists later by itself. */
export function removeHot(index: HotIndex, slot: number): void {
  const vector = index.vectors.get(slot);
  if (!vector) return;
  for (const term of termsOf(vector)) leave(index.terms, term, slot);
  index.vectors.delete(slot);
  index.totalLength -= vector.length;
  index.mini.discard(slot);
}

/** MiniSearch walks the keys of a node one by one, so terms are spelled in 36 letters rather than in thousands. */
export function spelled(term: number): string {
  return term.toString(36);
}

/** Whether a document is a term's first: that one needs no list, which a single document would not pay for. */
function standsFirst(table: TermTable, term: number, slot: number): boolean {
  if (table.first[term] !== -1) return false;
  table.first[term] = slot;
  return true;
}

function leave(table: TermTable, term: number, slot: number): void {
  table.documents[term] = documentsWith(table, term) - 1;
  if (table.first[term] === slot) table.first[term] = -1;
}
