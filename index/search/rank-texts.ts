import { plainForm } from "./plain-form.ts";
import type { Phrase, TextMatch, TextQuery } from "./text-query.ts";

/** How fast more occurrences of a word stop counting. */
const SATURATION = 2;
/** A sentence to show is cut from here on. */
const LONGEST_SENTENCE = 120;
const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;]?/gu;

/** Texts that match a query, those that speak of it most first; equal ones stay in order. */
export function rankTexts<Id>(matches: readonly TextMatch<Id>[], query: TextQuery): TextMatch<Id>[] {
  const scored = matches.map((match) => ({ match, score: scoreOf(match.text, query) }));
  return scored.sort((a, b) => b.score - a.score).map(({ match }) => match);
}

function scoreOf(text: string, { words }: TextQuery): number {
  const plain = plainForm(text);
  return words.reduce((sum, spellings) => {
    const count = spellings.reduce((times, phrase) => times + occurrences(plain, phrase), 0);
    return sum + count / (count + SATURATION);
  }, 0);
}

/** The sentence of a text that has most words of a query, in the text's own characters; undefined where none has any. */
export function tellingSentence(text: string, { words }: TextQuery): string | undefined {
  const best = { sentence: "", words: 0 };
  for (const [sentence] of text.matchAll(SENTENCE)) {
    const plain = plainForm(sentence);
    const here = words.filter((spellings) => spellings.some((one) => occurrences(plain, one) > 0)).length;
    if (here > best.words) Object.assign(best, { sentence, words: here });
  }
  return best.words === 0 ? undefined : best.sentence.trim().slice(0, LONGEST_SENTENCE);
}

/** A phrase cannot stand more often than its rarest term; that the text has it at all, the search has made sure. */
function occurrences(plain: string, phrase: Phrase): number {
  return Math.min(...phrase.map((term) => plain.split(term).length - 1));
}
