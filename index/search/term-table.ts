/** Terms by small numbers, and in how many documents each stands. MiniSearch keeps no such table open to others. */
export type TermTable = { ids: Map<string, number>; documents: number[] };

export function termTable(): TermTable {
  return { ids: new Map(), documents: [] };
}

/** The number of a term, a new one for a new term. */
export function termId(table: TermTable, term: string): number {
  const known = table.ids.get(term);
  if (known !== undefined) return known;
  const id = table.documents.push(0) - 1;
  table.ids.set(term, id);
  return id;
}

/** How telling a term is among `size` documents (BM25's idf): 0 never, higher for rarer terms. */
export function rarity(documents: number, size: number): number {
  return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
}
