import { Kind, kindOf } from "./character-kind.ts";

/**
 * Terms by small numbers, and in how many documents each stands; MiniSearch keeps no such table open to others.
 * Han pairs are kept by first and second character (UTF-16 units): half the memory and time of a table of strings.
 * `first` is a document that has the term (-1 for none): most terms of a library stand in one document only.
 */
export type TermTable = {
  words: Map<string, number>;
  pairs: Map<number, Map<number, number>>;
  documents: number[];
  first: number[];
};

export function termTable(): TermTable {
  return { words: new Map(), pairs: new Map(), documents: [], first: [] };
}

/** The number of a term, a new one for a new term. */
export function enterTerm(table: TermTable, term: string): number {
  return isPair(term) ? enterPair(table, term.charCodeAt(0), term.charCodeAt(1)) : enterWord(table, term);
}

/** The number of a pair of Han characters, a new one for a new pair. */
export function enterPair(table: TermTable, first: number, second: number): number {
  const seconds = table.pairs.get(first) ?? new Map<number, number>();
  if (seconds.size === 0) table.pairs.set(first, seconds);
  const known = seconds.get(second);
  if (known !== undefined) return known;
  const id = newTerm(table);
  seconds.set(second, id);
  return id;
}

/** The number of a term; -1 for one that no document ever had. */
export function termNumber({ words, pairs }: TermTable, term: string): number {
  if (!isPair(term)) return words.get(term) ?? -1;
  return pairs.get(term.charCodeAt(0))?.get(term.charCodeAt(1)) ?? -1;
}

/** The pairs that a lone Han character begins; none for anything else. */
export function pairsFrom({ pairs }: TermTable, character: string): number[] {
  if (character.length !== 1) return [];
  return [...(pairs.get(character.charCodeAt(0))?.values() ?? [])];
}

/** In how many documents a term stands; 0 for -1, a term that none has. */
export function documentsWith(table: TermTable, term: number): number {
  return table.documents[term] ?? 0;
}

/** How telling a term is that stands in `documents` of `size` (BM25's idf): higher for rarer terms. */
export function rarity(documents: number, size: number): number {
  return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
}

function isPair(term: string): boolean {
  return term.length === 2 && kindOf(term.charCodeAt(0)) === Kind.han;
}

function enterWord(table: TermTable, word: string): number {
  const known = table.words.get(word);
  if (known !== undefined) return known;
  const id = newTerm(table);
  table.words.set(word, id);
  return id;
}

function newTerm(table: TermTable): number {
  table.first.push(-1);
  return table.documents.push(0) - 1;
}
