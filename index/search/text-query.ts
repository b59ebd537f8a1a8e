import { plainForm } from "./plain-form.ts";
import { searchQuery } from "./query.ts";
import { synonyms } from "./synonym.ts";
import { tokens } from "./tokens.ts";

/** A phrase: terms that stand one after the other in a text, as `tokens` cuts them. */
export type Phrase = string[];

/** What a whole text must have: of every word at least one spelling. */
export type TextQuery = { words: Phrase[][] };

/** A whole text that has what was asked for, and whose it is. */
export type TextMatch<Id> = { id: Id; text: string };

const SYNONYMS = synonyms();
/** More words than these make a search slow, and hardly any text has them all. */
const MOST_WORDS = 6;
const MOST_SPELLINGS = 6;
const QUOTED = /[“"「『]([^“”"「」『』]{2,60})[”"」』]/u;

/** The terms of a whole text, parted by blanks: what a store keeps to search by. */
export function textTerms(text: string): string {
  return tokens(plainForm(text)).join(" ");
}

/** The words between quotation marks in a question: they are wanted as they stand. */
export function quotedPhrase(written: string): string | undefined {
  return QUOTED.exec(written)?.[1]?.trim();
}

/** Asks for one phrase as it stands; undefined where it has no word. */
export function phraseQuery(phrase: string): TextQuery | undefined {
  const terms = tokens(plainForm(phrase));
  return terms.length === 0 ? undefined : { words: [[terms]] };
}

/** Asks for every telling word of a question, under any of its names; undefined where it has none. */
export function textQuery(asked: string): TextQuery | undefined {
  const { words } = searchQuery(asked, SYNONYMS);
  const telling = words.filter(({ terms, general }) => !general && isTelling(terms));
  const phrases = telling.map(({ terms, others }) => [terms, ...others.filter(isTelling)]);
  if (phrases.length === 0) return undefined;
  return { words: phrases.slice(0, MOST_WORDS).map((spellings) => spellings.slice(0, MOST_SPELLINGS)) };
}

/** A lone Han character stands in nearly every text; the sounds of letters stand in none. */
function isTelling(terms: readonly string[]): boolean {
  return terms.some((term) => term.length > 1) && !terms.some((term) => /['!]/u.test(term));
}

/** Whether terms parted by blanks, with a blank at both ends, have what a query asks for. */
export function hasAll(spaced: string, { words }: TextQuery): boolean {
  return words.every((spellings) => hasOne(spaced, spellings));
}

/** Whether such terms have any of the words that a query asks for. */
export function hasAny(spaced: string, { words }: TextQuery): boolean {
  return words.some((spellings) => hasOne(spaced, spellings));
}

function hasOne(spaced: string, spellings: readonly Phrase[]): boolean {
  return spellings.some((phrase) => spaced.includes(` ${phrase.join(" ")} `));
}
