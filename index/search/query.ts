import { plainForm } from "./plain-form.ts";
import { tokens } from "./tokens.ts";

/** A part of a question: its terms, or the terms of any of its other names; the best one counts. */
export type Clause = { alternatives: string[][] };

/** A question ready to be scored. `words` decide whether a hit answers it at all; `clauses` order the hits. */
export type SearchQuery = { clauses: Clause[]; words: Clause[] };

const LONGEST = 200;
/** Words of asking, not of what is asked; only interrogatives and particles, as wider lists cost quality. */
const ASKING =
  /什么时候|为什么|有没有|有什么|是不是|能不能|可不可以|多少|什么|哪些|哪个|哪里|怎么样|怎么|怎样|如何|是否|请问|谁|吗|呢|吧|了没|的|了|过|着/gu;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Reads a question: without words of asking, cut to a length that nobody types. */
export function searchQuery(written: string): SearchQuery {
  const text = plainForm(written).slice(0, LONGEST).replace(ASKING, " ");
  return {
    clauses: [...new Set(tokens(text))].map((term) => ({ alternatives: [[term]] })),
    words: wordsOf(text).map((word) => ({ alternatives: [tokens(word)] })),
  };
}

function wordsOf(text: string): string[] {
  const words = [...segmenter.segment(text)]
    .map((part) => part.segment)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const long = words.filter((word) => word.length > 1);
  return [...new Set(long.length > 0 ? long : words)];
}
