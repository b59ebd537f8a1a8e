import { type Phrase, type TextMatch, type TextQuery, textTerms } from "./text-query.ts";

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
  const spaced = spacedTerms(text);
  return words.reduce((sum, spellings) => {
    const count = spellings.reduce((times, phrase) => times + occurrences(spaced, phrase), 0);
    return sum + count / (count + SATURATION);
  }, 0);
}

/** The sentence of a text that has most words of a query, in the text's own characters; undefined where none has any. */
export function tellingSentence(text: string, { words }: TextQuery): string | undefined {
  const best = { sentence: "", words: 0 };
  for (const [sentence] of text.matchAll(SENTENCE)) {
    const spaced = spacedTerms(sentence);
    const here = words.filter((spellings) => spellings.some((one) => occurrences(spaced, one) > 0)).length;
    if (here > best.words) Object.assign(best, { sentence, words: here });
  }
  return best.words === 0 ? undefined : best.sentence.trim().slice(0, LONGEST_SENTENCE);
}

function spacedTerms(text: string): string {
  return ` ${textTerms(text).replaceAll(" ", "  ")} `;
}

function occurrences(spaced: string, phrase: Phrase): number {
  return spaced.split(` ${phrase.join("  ")} `).length - 1;
}
