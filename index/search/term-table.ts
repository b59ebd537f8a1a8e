/**
 * Terms by small numbers, and in how many documents each stands; MiniSearch keeps no such table open to others.
 * `first` is a document that has the term (-1 for none): most terms of a library stand in one document only.
 * `pairs` are the Han pairs by their first character.
 */
export type TermTable = {
  ids: Map<string, number>;
  documents: number[];
  first: number[];
  pairs: Map<string, number[]>;
};

export function termTable(): TermTable {
  return { ids: new Map(), documents: [], first: [], pairs: new Map() };
}

/** The number of a term, a new one for a new term. */
export function termId(table: TermTable, term: string): number {
  const known = table.ids.get(term);
  if (known !== undefined) return known;
  const id = table.documents.push(0) - 1;
  table.first.push(-1);
  table.ids.set(term, id);
  enterPair(table, term, id);
  return id;
}

function enterPair({ pairs }: TermTable, term: string, id: number): void {
  if (!/^\p{Script=Han}{2}$/u.test(term)) return;
  const [first = ""] = term;
  const known = pairs.get(first);
  if (known) known.push(id);
  else pairs.set(first, [id]);
}

/** In how many documents a term stands; 0 for -1, a term that none has. */
export function documentsWith(table: TermTable, term: number): number {
  return table.documents[term] ?? 0;
}

/** How telling a term is that stands in `documents` of `size` (BM25's idf): higher for rarer terms. */
export function rarity(documents: number, size: number): number {
  return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
}
