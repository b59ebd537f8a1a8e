import { BM25, type HotIndex } from "./hot-index.ts";
import type { HotClause, HotQuery } from "./hot-query.ts";
import { documentsWith, rarity } from "./term-table.ts";
import { countIn, type TermVector } from "./term-vector.ts";

/**
 * A scored document. `covered` is the share of the question's words, by how telling they are, that stand in it;
 * `alike` is the share of its terms, which stays high when a quoted title has a wrong character.
 */
export type Scored = { slot: number; score: number; covered: number; alike: number };

/** A document that has another name of a word is nearly as good as one that has the word. */
const OTHER_NAME = 0.85;
/** How much a general word (建设) tells beside a telling one, when it is asked whether a hit answers at all. */
const GENERAL = 0.3;
/** A hit with all the words is worth more than one that has a few of them often. */
const UNCOVERED = 0.4;

/** Scores a document by all terms of a question: BM25 of its clauses, less where words are missing. */
export function scoreHot(index: HotIndex, query: HotQuery, slot: number): Scored {
  const vector = index.vectors.get(slot);
  if (!vector) return { slot, score: 0, covered: 0, alike: 0 };
  const scores = query.clauses.map((clause) => clauseScore(index, vector, clause));
  const sum = scores.reduce((total, one) => total + one, 0);
  const covered = coverage(index, query, vector);
  const alike = scores.filter((one) => one > 0).length / (scores.length || 1);
  return { slot, score: sum * (UNCOVERED + (1 - UNCOVERED) * Math.max(covered, alike)), covered, alike };
}

/** The best of a clause's names: the mean of each name's terms, so that long names gain nothing by their length. */
function clauseScore(index: HotIndex, vector: TermVector, { terms, others }: HotClause): number {
  const own = meanWeight(index, vector, terms);
  const other = others.reduce((best, name) => Math.max(best, meanWeight(index, vector, name)), 0);
  return Math.max(own, OTHER_NAME * other) * terms.length;
}

function meanWeight(index: HotIndex, vector: TermVector, terms: readonly number[]): number {
  const sum = terms.reduce((total, term) => total + termWeight(index, vector, term), 0);
  return sum / (terms.length || 1);
}

/** BM25 of one term with weighted counts. */
function termWeight(index: HotIndex, vector: TermVector, term: number): number {
  const count = term < 0 ? 0 : countIn(vector, term);
  if (count === 0) return 0;
  const { k, b } = BM25;
  const size = index.vectors.size;
  const relativeLength = vector.length / (index.totalLength / size);
  const saturated = (count * (k + 1)) / (count + k * (1 - b + b * relativeLength));
  return rarity(documentsWith(index.terms, term), size) * saturated;
}

function coverage(index: HotIndex, { words }: HotQuery, vector: TermVector): number {
  const sums = { all: 0, here: 0 };
  for (const word of words) {
    const telling = tellingness(index, word);
    sums.all += telling;
    sums.here += telling * Math.max(...[word.terms, ...word.others].map((name) => shareIn(vector, name)));
  }
  return sums.all === 0 ? 0 : sums.here / sums.all;
}

function tellingness(index: HotIndex, word: HotClause): number {
  const terms = [word.terms, ...word.others].flat();
  const rarest = terms.reduce((least, term) => Math.min(least, documentsWith(index.terms, term)), Infinity);
  return rarity(rarest, index.vectors.size) * (word.general ? GENERAL : 1);
}

function shareIn(vector: TermVector, terms: readonly number[]): number {
  const here = terms.filter((term) => term >= 0 && countIn(vector, term) > 0);
  return here.length / (terms.length || 1);
}
