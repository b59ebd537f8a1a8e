import { BM25, type HotIndex } from "./hot-index.ts";
import type { HotClause, HotQuery } from "./hot-query.ts";
import { countIn, type TermVector } from "./term-vector.ts";

/**
 * A scored document. `covered` is the share of the question's words, by how telling they are, that stand in it;
 * `alike` is the share of its clauses, which stays high when a quoted title has a wrong character.
 */
export type Scored = { slot: number; score: number; covered: number; alike: number };

/** A document that has another name of a word is nearly as good as one that has the word. */
const OTHER_NAME = 0.85;
/** A hit with all the words is worth more than one that has a few of them often. */
const UNCOVERED = 0.4;

/** Scores a document by all terms of a question: BM25 of its clauses, less where words are missing. */
export function scoreHot(index: HotIndex, query: HotQuery, slot: number): Scored {
  const vector = index.vectors.get(slot);
  if (!vector) return { slot, score: 0, covered: 0, alike: 0 };
  const weights = termWeights(index, query, vector);
  const scores = query.clauses.map((clause) => clauseScore(clause, weights));
  const covered = coverage(query, weights);
  const alike = scores.filter((one) => one > 0).length / (scores.length || 1);
  return {
    slot,
    score: sum(scores) * (UNCOVERED + (1 - UNCOVERED) * Math.max(covered, alike)),
    covered,
    alike,
  };
}

/** BM25 of each of the question's terms in a document, with weighted counts. */
function termWeights(index: HotIndex, { terms, rarities }: HotQuery, vector: TermVector): number[] {
  const { k, b } = BM25;
  const relativeLength = vector.length / (index.totalLength / index.vectors.size);
  const dampening = k * (1 - b + b * relativeLength);
  return terms.map((term, at) => {
    const count = countIn(vector, term);
    return count === 0 ? 0 : ((rarities[at] ?? 0) * count * (k + 1)) / (count + dampening);
  });
}

/** The best of a clause's names: the mean of each name's terms, so that long names gain nothing by their length. */
function clauseScore({ names: [own = [], ...others] }: HotClause, weights: readonly number[]): number {
  let best = meanWeight(own, weights);
  for (const name of others) best = Math.max(best, OTHER_NAME * meanWeight(name, weights));
  return best * own.length;
}

function meanWeight(name: readonly number[], weights: readonly number[]): number {
  let total = 0;
  for (const at of name) total += at < 0 ? 0 : (weights[at] ?? 0);
  return total / (name.length || 1);
}

function coverage({ words }: HotQuery, weights: readonly number[]): number {
  const all = sum(words.map((word) => word.telling));
  const here = sum(
    words.map(({ telling, names }) => telling * Math.max(...names.map((name) => shareIn(name, weights)))),
  );
  return all === 0 ? 0 : here / all;
}

function shareIn(name: readonly number[], weights: readonly number[]): number {
  let here = 0;
  for (const at of name) if (at >= 0 && (weights[at] ?? 0) > 0) here += 1;
  return here / (name.length || 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
