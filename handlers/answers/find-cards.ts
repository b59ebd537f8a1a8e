import { sameBureau } from "../../index/bureau-name.ts";
import type { ProposalCard, ProposalFilter } from "../../index/search/proposal-index.ts";
import { phraseQuery, quotedPhrase, textQuery } from "../../index/search/text-query.ts";
import type { Library } from "../library.ts";
import type { OverMany } from "../question/question.ts";
import { wording } from "../wording.ts";
import { findInTexts, type TextHit } from "./find-in-texts.ts";

/** A question that finds proposals. */
export type Find = Extract<OverMany, { kind: "find" }>;

/**
 * Cards found, whether the first one may be shown as the answer, what share of the words it has, and what had to be
 * given up to find them. `sentences` are of those that were found by their whole text.
 */
export type Found = {
  cards: ProposalCard[];
  certain: boolean;
  covered: number;
  notes: string[];
  sentences?: ReadonlyMap<ProposalCard, string>;
};

/** From this share of the words on, titles and main points answer, and whole texts are not asked. */
export const GOOD = 0.8;
/** To choose from, the best are enough; who asks for all of a topic pages on. */
const MOST_OF_CHOICE = 10;
const MOST_OF_SET = 100;

/** What stands between quotation marks is looked for as it stands, in the whole texts. */
export async function withPhrase({ asked, filter }: Find, library: Library): Promise<Found | undefined> {
  const phrase = quotedPhrase(asked.text);
  if (phrase === undefined) return undefined;
  const hits = await findInTexts(phraseQuery(phrase), filter, library);
  return ofTexts(hits, wording.withPhrase(phrase, hits.length), hits.length === 1);
}

/** With all conditions: by the hot index, and where that has no good hit, by the whole texts as well. */
export async function strictly(
  { filter, words, set }: Pick<Find, "filter" | "words" | "set">,
  library: Library,
): Promise<Found | undefined> {
  const hot = lookUp(filter, library, words, set ? MOST_OF_SET : MOST_OF_CHOICE);
  const good = library.index.pending === 0 && (hot.certain || hot.covered >= GOOD);
  if (words === "" || good) return hot.cards.length > 0 ? hot : undefined;
  const deep = ofTexts(await findInTexts(textQuery(words), filter, library), wording.inTexts, false);
  if (!deep) return hot.cards.length > 0 ? hot : undefined;
  return { ...deep, cards: [...new Set([...deep.cards, ...hot.cards])] };
}

function ofTexts(hits: readonly TextHit[], note: string, certain: boolean): Found | undefined {
  if (hits.length === 0) return undefined;
  const cards = hits.map(({ card }) => card);
  const sentences = new Map(hits.map(({ card, sentence }) => [card, sentence]));
  return { cards, certain, covered: 1, notes: certain ? [] : [note], sentences };
}

/** By the hot index: all that meet the conditions, or, with words, the best. */
export function lookUp(
  filter: ProposalFilter,
  library: Library,
  words: string,
  most = MOST_OF_CHOICE,
): Found {
  if (words === "") {
    const found = Object.keys(filter).length === 0 ? [] : library.index.cards(filter);
    const cards = namedFirst(found, filter);
    return { cards, certain: cards.length === 1, covered: 1, notes: [] };
  }
  const { hits, certain, covered } = library.index.search(words, filter, most);
  return { cards: hits.map((hit) => hit.card), certain, covered, notes: [] };
}

/** Under the very name asked for first, then what its successors handle. */
function namedFirst(
  cards: ProposalCard[],
  { bureaus: [bureau, ...more] = [] }: ProposalFilter,
): ProposalCard[] {
  if (bureau === undefined || more.length > 0) return cards;
  const alike = new Map<string, boolean>();
  const isAlike = (name: string) => {
    const known = alike.get(name) ?? sameBureau(name, bureau);
    alike.set(name, known);
    return known;
  };
  const { named = [], others = [] } = Object.groupBy(cards, (card) =>
    card.bureaus.some(({ name }) => isAlike(name)) ? "named" : "others",
  );
  return [...named, ...others];
}
