import MiniSearch from "minisearch";
import type { HotText } from "./hot-text.ts";
import { plainForm } from "./plain-form.ts";
import type { Clause, SearchQuery } from "./query.ts";
import { rarity, type TermTable, termId, termTable } from "./term-table.ts";
import { countIn, type TermVector, termsOf, termVector } from "./term-vector.ts";
import { tokens } from "./tokens.ts";

/** Documents by slot: MiniSearch finds candidates, the vectors beside it score them exactly. */
export type HotIndex = {
  mini: MiniSearch<HotDocument>;
  terms: TermTable;
  vectors: Map<number, TermVector>;
  totalLength: number;
};

type HotDocument = { id: number; terms: string };

/** A scored document. `covered` is the share of the question's words, by how telling they are, that stand in it. */
export type Scored = { slot: number; score: number; covered: number };

const CANDIDATES = 100;
const COMMON = 0.1;
const POSTINGS = 20_000;
/** How much a general word (建设) tells beside a telling one, when it is asked whether a hit answers at all. */
const GENERAL = 0.3;
/** A document that has another name of a word is nearly as good as one that has the word. */
const OTHER_NAME = 0.85;
const K = 2;
const B = 0.75;

export function hotIndex(): HotIndex {
  const mini = new MiniSearch<HotDocument>({
    fields: ["terms"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: { bm25: { k: K, b: B, d: 0 } },
  });
  return { mini, terms: termTable(), vectors: new Map(), totalLength: 0 };
}

/** Adds a document under a slot that is free. */
export function addHot(index: HotIndex, slot: number, texts: readonly HotText[]): void {
  const counts = new Map<number, number>();
  for (const { text, weight } of texts) {
    for (const term of tokens(plainForm(text))) {
      const id = termId(index.terms, term);
      counts.set(id, (counts.get(id) ?? 0) + weight);
    }
  }
  const vector = termVector(counts);
  for (const term of counts.keys()) index.terms.documents[term] = (index.terms.documents[term] ?? 0) + 1;
  index.vectors.set(slot, vector);
  index.totalLength += vector.length;
  index.mini.add({ id: slot, terms: Array.from(counts.keys(), spelled).join(" ") });
}

/** Takes a document out; MiniSearch clears its lists later by itself. */
export function removeHot(index: HotIndex, slot: number): void {
  const vector = index.vectors.get(slot);
  if (!vector) return;
  for (const term of termsOf(vector)) index.terms.documents[term] = (index.terms.documents[term] ?? 1) - 1;
  index.vectors.delete(slot);
  index.totalLength -= vector.length;
  index.mini.discard(slot);
}

/** MiniSearch walks the keys of a node one by one, so terms are spelled in 36 letters rather than in thousands. */
function spelled(term: number): string {
  return term.toString(36);
}

/** The best documents for a question, best first: candidates by its rare terms, then all its terms on these. */
export function searchHot(index: HotIndex, query: SearchQuery, accept?: (slot: number) => boolean): Scored[] {
  const scored = candidates(index, query, accept).map((slot) => score(index, query, slot));
  return scored.filter((one) => one.score > 0).sort((a, b) => b.score - a.score);
}

function candidates(index: HotIndex, query: SearchQuery, accept?: (slot: number) => boolean): number[] {
  const rare = rareTerms(index, query);
  if (rare.length === 0) return [];
  const filter = accept ? { filter: ({ id }: { id: number }) => accept(id) } : {};
  const found = index.mini.search({ combineWith: "OR", queries: rare.map(spelled) }, filter);
  return found.slice(0, CANDIDATES).map(({ id }) => id as number); // ids are the slots given to add
}

/** The question's rarest terms: those in at most a tenth of the documents, as many as a bounded scan allows. */
function rareTerms(index: HotIndex, query: SearchQuery): number[] {
  const documents = (id: number) => index.terms.documents[id] ?? 0;
  const known = [...new Set(query.clauses.flatMap((clause) => [...clause.terms, ...clause.others.flat()]))]
    .map((term) => index.terms.ids.get(term))
    .filter((id) => id !== undefined)
    .filter((id) => documents(id) > 0)
    .sort((a, b) => documents(a) - documents(b));
  const few = known.filter((id) => documents(id) <= Math.max(50, COMMON * index.vectors.size));
  const bounded = withinBudget(few, documents);
  return bounded.length > 0 ? bounded : known.slice(0, 2);
}

function withinBudget(terms: readonly number[], documents: (id: number) => number): number[] {
  const sums = { postings: 0 };
  return terms.filter((id) => {
    sums.postings += documents(id);
    return sums.postings <= POSTINGS;
  });
}

function score(index: HotIndex, query: SearchQuery, slot: number): Scored {
  const vector = index.vectors.get(slot);
  if (!vector) return { slot, score: 0, covered: 0 };
  const sum = query.clauses.reduce(
    (total, clause) => total + bestOf(clause, (term) => weightIn(index, vector, term)),
    0,
  );
  return { slot, score: sum, covered: covered(index, query, vector) };
}

/** The best of a clause's names: the mean of each name's terms, so that long names gain nothing by their length. */
function bestOf({ terms, others }: Clause, weigh: (term: string) => number): number {
  const own = mean(terms, weigh);
  const other = others.reduce((best, name) => Math.max(best, mean(name, weigh)), 0);
  return Math.max(own, OTHER_NAME * other) * terms.length;
}

function mean(terms: readonly string[], weigh: (term: string) => number): number {
  return terms.reduce((sum, term) => sum + weigh(term), 0) / (terms.length || 1);
}

/** BM25 with weighted counts. */
function weightIn(index: HotIndex, vector: TermVector, term: string): number {
  const id = index.terms.ids.get(term);
  const count = id === undefined ? 0 : countIn(vector, id);
  if (id === undefined || count === 0) return 0;
  const usual = index.totalLength / index.vectors.size;
  const saturation = (count * (K + 1)) / (count + K * (1 - B + (B * vector.length) / usual));
  return rarity(index.terms.documents[id] ?? 0, index.vectors.size) * saturation;
}

function covered(index: HotIndex, query: SearchQuery, vector: TermVector): number {
  const sums = { all: 0, here: 0 };
  for (const word of query.words) {
    const names = [word.terms, ...word.others];
    const weight = telling(index, names.flat()) * (word.general ? GENERAL : 1);
    sums.all += weight;
    sums.here += weight * Math.max(...names.map((terms) => shareIn(index, vector, terms)));
  }
  return sums.all === 0 ? 0 : sums.here / sums.all;
}

function telling(index: HotIndex, terms: readonly string[]): number {
  const rarities = terms.map((term) =>
    rarity(index.terms.documents[index.terms.ids.get(term) ?? -1] ?? 0, index.vectors.size),
  );
  return Math.max(0, ...rarities);
}

function shareIn(index: HotIndex, vector: TermVector, terms: readonly string[]): number {
  if (terms.length === 0) return 0;
  const here = terms.filter((term) => countIn(vector, index.terms.ids.get(term) ?? -1) > 0);
  return here.length / terms.length;
}
