import { candidates } from "./candidate.ts";
import type { HotIndex } from "./hot-index.ts";
import { hotQuery, termsQuery } from "./hot-query.ts";
import { type Scored, scoreHot } from "./hot-score.ts";
import type { SearchQuery } from "./query.ts";
import { documentsWith, rarity, type TermTable } from "./term-table.ts";
import { countIn, type TermVector, termsOf } from "./term-vector.ts";

type Accept = (slot: number) => boolean;

const LIKE_TERMS = 32;

/** The best documents for a question, best first: candidates by its rare terms, then all its terms on these. */
export function searchHot(index: HotIndex, query: SearchQuery, accept: Accept = () => true): Scored[] {
  const asked = hotQuery(groundOf(index), query);
  return ranked(candidates(index, asked, accept).map((slot) => scoreHot(index, asked, slot)));
}

/** Documents like one of the index, best first; the document itself is not among them. Scores are shares of its own. */
export function likeHot(index: HotIndex, slot: number): Scored[] {
  const vector = index.vectors.get(slot);
  if (!vector) return [];
  const asked = termsQuery(groundOf(index), tellingTerms(index, vector));
  const own = scoreHot(index, asked, slot).score;
  const others = candidates(index, asked, (one) => one !== slot).map((one) => scoreHot(index, asked, one));
  return ranked(others).map((one) => ({ ...one, score: one.score / own }));
}

function groundOf({ terms, vectors }: HotIndex): { table: TermTable; size: number } {
  return { table: terms, size: vectors.size };
}

function ranked(scored: readonly Scored[]): Scored[] {
  return scored.filter((one) => one.score > 0).sort((a, b) => b.score - a.score);
}

/** Terms that are frequent here and rare elsewhere, but not only here: those find nothing. */
function tellingTerms(index: HotIndex, vector: TermVector): number[] {
  const weight = (term: number) =>
    countIn(vector, term) * rarity(documentsWith(index.terms, term), index.vectors.size);
  return termsOf(vector)
    .filter((term) => documentsWith(index.terms, term) > 1)
    .map((term) => ({ term, weight: weight(term) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LIKE_TERMS)
    .map(({ term }) => term);
}
