import { SYNONYMS } from "./synonyms.ts";

/** Rows of words that stand for each other; every word with the other words of its rows. */
export type Synonyms = { others: ReadonlyMap<string, readonly string[]>; longest: number };

/** A word in a text that has other names: where it starts, and these. */
export type SynonymSpan = { start: number; word: string; others: readonly string[] };

/** Reads a table of synonyms: a row a line, words parted by spaces, `#` before a remark. */
export function synonyms(table: string = SYNONYMS): Synonyms {
  const others = new Map<string, string[]>();
  for (const line of table.split("\n").filter((one) => !one.startsWith("#"))) {
    const row = line.trim().split(/\s+/u);
    for (const word of row) {
      const known = others.get(word) ?? [];
      others.set(word, [...known, ...row.filter((one) => one !== word && !known.includes(one))]);
    }
  }
  const longest = Math.max(0, ...Array.from(others.keys(), (word) => word.length));
  return { others, longest };
}

/** The words of a text that have other names, left to right, the longest at each place, none overlapping. */
export function synonymSpans({ others, longest }: Synonyms, text: string): SynonymSpan[] {
  const spans: SynonymSpan[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const word = longestWord(others, text.slice(start, start + longest));
    if (word === undefined) continue;
    spans.push({ start, word, others: others.get(word) ?? [] });
    start += word.length - 1;
  }
  return spans;
}

function longestWord(others: ReadonlyMap<string, unknown>, text: string): string | undefined {
  for (let length = text.length; length > 0; length -= 1) {
    const word = text.slice(0, length);
    if (others.has(word)) return word;
  }
  return undefined;
}
