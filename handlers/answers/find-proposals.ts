import { sameBureau } from "../../index/bureau-name.ts";
import type { ProposalCard, ProposalFilter } from "../../index/search/proposal-index.ts";
import { phraseQuery, quotedPhrase, textQuery } from "../../index/search/text-query.ts";
import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question/question.ts";
import { wording } from "../wording.ts";
import type { Sight } from "./board/sight.ts";
import { findByStance } from "./find-by-stance.ts";
import { findInTexts, type TextHit } from "./find-in-texts.ts";
import { listProposals } from "./list-proposals.ts";
import { loosenings } from "./loosening.ts";
import { nothingFound } from "./nothing-found.ts";
import { askedNotes, yearMissing } from "./period-notes.ts";
import { showFound } from "./show-found.ts";
import { withNotes } from "./with-notes.ts";

type Find = Extract<Question, { kind: "find" }>;

/**
 * Cards found, whether the first one may be shown as the answer, what share of the words it has, and what had to be
 * given up to find them. `sentences` are of those that were found by their whole text.
 */
type Found = {
  cards: ProposalCard[];
  certain: boolean;
  covered: number;
  notes: string[];
  sentences?: ReadonlyMap<ProposalCard, string>;
};

/** From this share of the words on, titles and main points answer, and whole texts are not asked. */
const GOOD = 0.8;

/** Finds by names, bureaus, periods and topic words together; gives up conditions one by one, saying so, before giving up. */
export async function findProposals(
  question: Find,
  ground: Pick<Sight, "library" | "outcomes">,
): Promise<Answer> {
  const { library } = ground;
  const { filter, words, asked, stances } = question;
  if (asked.stranger && words === "") return nothingFound(wording.noSuchProposer(asked.stranger));
  if (stances.length > 0)
    return findByStance(library.index.cards(filter), { stances, bureau: filter.bureaus?.[0] }, ground);
  if (words === "" && Object.keys(filter).length === 0) return everything(question, library);
  const found =
    (await withPhrase(question, library)) ??
    (await strictly(question, library)) ??
    loosened(filter, library, words);
  if (!found) return notFound(question, library);
  return showHits({ ...found, notes: [...askedNotes(asked), ...found.notes] }, question, library);
}

/** 列出所有提案 wants them all; a question without any word or condition wants nothing that can be found. */
function everything({ set, asked }: Find, library: Library): Answer {
  if (!set || !asked.text.includes("提案")) return nothingFound(wording.nothingFound(asked.text));
  return listProposals(library.index.cards({}), { kind: "list" });
}

/** Says that there is nothing, of which years there is something, or what comes near. */
function notFound({ filter, words, asked }: Find, library: Library): Answer {
  const missing = yearMissing(filter, library);
  if (missing) return nothingFound(missing);
  const near = words === "" ? [] : library.index.search(words, filter).near;
  if (near.length === 0) return nothingFound(wording.nothingFound(asked.text));
  const cards = near.map(({ card }) => card);
  return listProposals(cards, { kind: "choice", heading: wording.nearest(asked.text) });
}

async function showHits(found: Found, { words, asked, set }: Find, library: Library): Promise<Answer> {
  const { cards, certain, notes, sentences } = found;
  const [first, ...others] = cards;
  if (first && (others.length === 0 || !set) && certain) {
    const proposal = await library.proposal(first.id);
    return proposal ? withNotes(showFound(proposal, words, asked.text), notes) : notice(wording.fault);
  }
  if (words === "" || (set && !sentences)) return listProposals(cards, { kind: "list", notes });
  if (sentences) return listProposals(cards, { kind: "choice", notes, sentences });
  const heading = others.length === 0 ? wording.maybe : wording.which;
  return listProposals(cards, { kind: "choice", notes, heading });
}

/** What stands between quotation marks is looked for as it stands, in the whole texts. */
async function withPhrase({ asked, filter }: Find, library: Library): Promise<Found | undefined> {
  const phrase = quotedPhrase(asked.text);
  if (phrase === undefined) return undefined;
  const hits = await findInTexts(phraseQuery(phrase), filter, library);
  return ofTexts(hits, wording.withPhrase(phrase, hits.length), hits.length === 1);
}

/** With all conditions: by the hot index, and where that has no good hit, by the whole texts as well. */
async function strictly({ filter, words }: Find, library: Library): Promise<Found | undefined> {
  const hot = lookUp(filter, library, words);
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

function loosened(filter: ProposalFilter, library: Library, words: string): Found | undefined {
  for (const { without, note } of loosenings(filter, library, words)) {
    const found = lookUp(without, library, words);
    if (found.cards.length > 0) return { ...found, notes: note ? [note] : [] };
  }
  return undefined;
}

function lookUp(filter: ProposalFilter, library: Library, words: string): Found {
  if (words === "") {
    const found = Object.keys(filter).length === 0 ? [] : library.index.cards(filter);
    const cards = namedFirst(found, filter);
    return { cards, certain: cards.length === 1, covered: 1, notes: [] };
  }
  const { hits, certain, covered } = library.index.search(words, filter);
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
