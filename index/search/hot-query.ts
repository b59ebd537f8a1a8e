import type { Clause, SearchQuery } from "./query.ts";
import { documentsWith, pairsFrom, type TermTable, termNumber } from "./term-table.ts";

/** A clause with its terms as numbers; -1 for a term that no document ever had. */
export type HotClause = { terms: number[]; others: number[][]; general: boolean };

const LONE = 40;

/** A question against one index. */
export type HotQuery = { clauses: HotClause[]; words: HotClause[] };

export function hotQuery(table: TermTable, query: SearchQuery): HotQuery {
  return {
    clauses: query.clauses.map((clause) => hotClause(table, clause)),
    words: query.words.map((word) => hotClause(table, word)),
  };
}

/** The question that has just these terms. */
export function termsQuery(terms: readonly number[]): HotQuery {
  const clauses = terms.map((term) => ({ terms: [term], others: [], general: false }));
  return { clauses, words: clauses };
}

function hotClause(table: TermTable, { terms, others, general = false }: Clause): HotClause {
  const names = [terms, ...others];
  const lone = names.flatMap((name) => beginningWith(table, name));
  const known = others
    .map((name) => numbersOf(table, name))
    .filter((name) => name.some((term) => documentsWith(table, term) > 0));
  return { terms: numbersOf(table, terms), others: [...known, ...lone], general };
}

function numbersOf(table: TermTable, terms: readonly string[]): number[] {
  return terms.map((term) => termNumber(table, term));
}

/** A lone character stands for the pairs that it begins, the most frequent ones. */
function beginningWith(table: TermTable, [only = "", ...more]: readonly string[]): number[][] {
  if (more.length > 0) return [];
  const terms = pairsFrom(table, only).sort((a, b) => documentsWith(table, b) - documentsWith(table, a));
  return terms.slice(0, LONE).map((term) => [term]);
}
