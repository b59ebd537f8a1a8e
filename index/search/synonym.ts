import { SYNONYMS } from "./synonyms.ts";

/** Rows of words that stand for each other; every word with the other words of its rows. */
export type Synonyms = { others: ReadonlyMap<string, readonly string[]>; longest: number };

/** A word in a text that has other names: where it starts, and these. */
export type SynonymSpan = { start: number; word: string; others: readonly string[] };

/**
 * Reads a table of synonyms: a row a line, words parted by spaces, `#` before a remark. In a row with `>` those before it
 * get the names after it, and not the other way round.
 */
export function synonyms(table: string = SYNONYMS): Synonyms {
  const others = new Map<string, string[]>();
  for (const line of table.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) {
    const [said = [], written = said] = line.split(">").map((part) => part.trim().split(/\s+/u));
    for (const word of said) {
      const known = others.get(word) ?? [];
      others.set(word, [...known, ...written.filter((one) => one !== word && !known.includes(one))]);
    }
  }
  const longest = Math.max(0, ...Array.from(others.keys(), (word) => word.length));
  return { others, longest };
}

/** The words of a text that have other names, left to right, the longest at each place, none overlapping; `names` go first. */
export function synonymSpans(
  table: Synonyms,
  text: string,
  names: ReadonlyMap<string, readonly string[]>,
): SynonymSpan[] {
  const spans: SynonymSpan[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const named = [...names.keys()].find((name) => text.startsWith(name, start));
    const word = named ?? longestWord(table, text, start);
    if (word === undefined) continue;
    spans.push({ start, word, others: names.get(word) ?? table.others.get(word) ?? [] });
    start += word.length - 1;
  }
  return spans;
}

/** A word in letters (ai) is no part of a longer one. */
function longestWord({ others, longest }: Synonyms, text: string, start: number): string | undefined {
  for (let length = Math.min(longest, text.length - start); length > 0; length -= 1) {
    const word = text.slice(start, start + length);
    if (others.has(word) && !isWithinLetters(text, start, start + length)) return word;
  }
  return undefined;
}

function isWithinLetters(text: string, start: number, end: number): boolean {
  const edges = [text.slice(Math.max(0, start - 1), start + 1), text.slice(end - 1, end + 1)];
  return edges.some((edge) => /^[a-z\d]{2}$/u.test(edge));
}
