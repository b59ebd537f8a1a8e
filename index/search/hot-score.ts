import { BM25, type HotIndex } from "./hot-index.ts";
import type { HotClause, HotQuery } from "./hot-query.ts";
import { countIn } from "./term-vector.ts";

/**
 * A scored document. `covered` is the share of the question's words, by how telling they are, that stand in it;
 * `alike` is the share of its clauses, which stays high when a quoted title has a wrong character; `firm` is the share
 * of the words that stand in it more than in passing: in its title or a recommendation, or repeatedly; `core` tells
 * whether the most telling word, which is what a question is about, stands in it at all.
 */
export type Scored = {
  slot: number;
  score: number;
  covered: number;
  alike: number;
  firm: number;
  core: boolean;
};

/** A document that has another name of a word is nearly as good as one that has the word. */
const OTHER_NAME = 0.7;
/** What stands in a title or a recommendation counts at least twice. */
const MORE_THAN_ONCE = 2;
/** A hit with all the words is worth more than one that has a few of them often. */
const UNCOVERED = 0.65;

/** Scores a document by all terms of a question: BM25 of its clauses, less where words are missing. */
export function scoreHot(index: HotIndex, query: HotQuery, slot: number): Scored {
  const vector = index.vectors.get(slot);
  if (!vector) return { slot, score: 0, covered: 0, alike: 0, firm: 0, core: false };
  const counts = query.terms.map((term) => countIn(vector, term));
  const weights = termWeights(index, query, { counts, length: vector.length });
  const scores = query.clauses.map((clause) => clauseScore(clause, weights));
  const covered = coverage(query, counts, 1);
  const alike = scores.filter((one) => one > 0).length / (scores.length || 1);
  return {
    slot,
    score: sum(scores) * (UNCOVERED + (1 - UNCOVERED) * Math.max(covered, alike)),
    covered,
    alike,
    firm: coverage(query, counts, MORE_THAN_ONCE),
    core: hasCore(query, counts),
  };
}

/** BM25 of each of the question's terms in a document, with weighted counts. */
function termWeights(
  index: HotIndex,
  { rarities }: HotQuery,
  { counts, length }: { counts: readonly number[]; length: number },
): number[] {
  const { k, b } = BM25;
  const relativeLength = length / (index.totalLength / index.vectors.size);
  const dampening = k * (1 - b + b * relativeLength);
  return counts.map((count, at) => {
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

/** The share of the question's words, by how telling they are, that a document has at least so many times. */
function coverage({ words }: HotQuery, counts: readonly number[], least: number): number {
  const all = sum(words.map((word) => word.telling));
  const here = sum(words.map((word) => word.telling * wordShare(word, counts, least)));
  return all === 0 ? 0 : here / all;
}

/** The rarest of the words that proposals are about, or of all where the question has none of those. */
function hasCore({ words }: HotQuery, counts: readonly number[]): boolean {
  const listed = words.filter((word) => word.listed);
  const topics = listed.length > 0 ? listed : words;
  const rarest = Math.max(...topics.map(({ rare }) => rare));
  return topics.some((word) => word.rare === rarest && wordShare(word, counts, 1) > 0);
}

/** A part of the word itself is better than nothing; another name stands for it only as a whole. */
function wordShare({ names: [own = [], ...others] }: HotClause, counts: readonly number[], least: number) {
  if (others.some((name) => shareIn(name, counts, least) === 1)) return 1;
  return shareIn(own, counts, least);
}

function shareIn(name: readonly number[], counts: readonly number[], least: number): number {
  let here = 0;
  for (const at of name) if (at >= 0 && (counts[at] ?? 0) >= least) here += 1;
  return here / (name.length || 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
