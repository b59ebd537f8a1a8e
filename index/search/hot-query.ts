import type { Clause, SearchQuery } from "./query.ts";
import { documentsWith, pairsFrom, rarity, type TermTable, termNumber } from "./term-table.ts";

/**
 * A question against one index. `terms` are its distinct known terms, each with how telling it is; a clause names its
 * terms by their places there, -1 for a term that no document has.
 */
export type HotQuery = { terms: number[]; rarities: number[]; clauses: HotClause[]; words: HotClause[] };

/**
 * A part of a question; `telling` is how much it counts when it is asked whether a hit answers at all, `rare` how seldom
 * a document has it under any name, `listed` whether it is a thing that proposals are about.
 */
export type HotClause = { names: number[][]; telling: number; rare: number; listed: boolean };

/** What an index knows of terms: their table, and how many documents there are. */
type Ground = { table: TermTable; size: number };

const LONE = 40;
/** How much a general word (建设) tells beside a telling one. */
const GENERAL = 0.3;

export function hotQuery(ground: Ground, { clauses, words }: SearchQuery): HotQuery {
  const numbered = (clause: Clause) => ({
    names: namesOf(ground.table, clause),
    general: clause.general === true,
    listed: clause.listed === true,
  });
  return compiled(ground, clauses.map(numbered), words.map(numbered));
}

/** The question that has just these terms. */
export function termsQuery(ground: Ground, terms: readonly number[]): HotQuery {
  const clauses = terms.map((term) => ({ names: [[term]], general: false, listed: false }));
  return compiled(ground, clauses, clauses);
}

/** A clause by term numbers: its own name first, then the other names that some document has a term of. */
type Numbered = { names: number[][]; general: boolean; listed: boolean };

function namesOf(table: TermTable, { terms, others }: Clause): number[][] {
  const lone = [terms, ...others].flatMap((name) => beginningWith(table, name));
  const known = others.map((name) => name.map((term) => termNumber(table, term)));
  const used = known.filter((name) => name.some((term) => documentsWith(table, term) > 0));
  return [terms.map((term) => termNumber(table, term)), ...used, ...lone];
}

/** A lone character stands for the pairs that it begins, the most frequent ones. */
function beginningWith(table: TermTable, [only = "", ...more]: readonly string[]): number[][] {
  if (more.length > 0) return [];
  const terms = pairsFrom(table, only).sort((a, b) => documentsWith(table, b) - documentsWith(table, a));
  return terms.slice(0, LONE).map((term) => [term]);
}

function compiled(
  { table, size }: Ground,
  clauses: readonly Numbered[],
  words: readonly Numbered[],
): HotQuery {
  const all = [...clauses, ...words].flatMap(({ names }) => names.flat());
  const terms = [...new Set(all)].filter((term) => documentsWith(table, term) > 0);
  const places = new Map(terms.map((term, at) => [term, at]));
  const placed = ({ names, general, listed }: Numbered): HotClause => ({
    names: names.map((name) => name.map((term) => places.get(term) ?? -1)),
    listed,
    telling:
      rarity(Math.min(...names.flat().map((term) => documentsWith(table, term))), size) *
      (general ? GENERAL : 1),
    rare: rarity(documentsOf(table, names), size) * (general ? GENERAL : 1),
  });
  return {
    terms,
    rarities: terms.map((term) => rarity(documentsWith(table, term), size)),
    clauses: clauses.map(placed),
    words: words.map(placed),
  };
}

/** How many documents may have a word: those with the rarest term of its name, or of the commonest of its names. */
function documentsOf(table: TermTable, names: readonly (readonly number[])[]): number {
  return Math.max(...names.map((name) => Math.min(...name.map((term) => documentsWith(table, term)))));
}
