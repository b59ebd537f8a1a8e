import { recordedBureaus } from "./bureau-lookup.ts";
import { compareCards } from "./card.ts";
import { cardFilter } from "./card-filter.ts";
import type { Scored } from "./hot-score.ts";
import { plainForm } from "./plain-form.ts";
import type { ProposalCard, ProposalFilter, SearchHit, SearchResult } from "./proposal-index.ts";
import { recordedNames } from "./proposer-lookup.ts";
import { searchQuery } from "./query.ts";
import { likeHot, searchHot } from "./search-hot.ts";
import type { Shelf } from "./shelf.ts";
import { synonyms } from "./synonym.ts";
import { bareTitle, titleLikeness } from "./title-likeness.ts";
import { tokens } from "./tokens.ts";

/** What a search keeps to: an exact filter, and how many hits are wanted. */
export type SearchSettings = { filter: ProposalFilter; limit: number };

const SYNONYMS = synonyms();
/** The share of a question's telling words that a hit must have; in a large library more stands together by chance. */
const LEAST_COVERED = { few: 0.42, perTenfold: 0.045, smallest: 30 };
/**
 * A question of so many terms, such a share of them in a hit, quotes its title or a sentence, slips and all. The more
 * terms it has, the smaller the share that does not stand together by chance.
 */
const QUOTED = { terms: 6, alike: 0.55, lessPerTerm: 0.015, least: 0.4 };
/** From which likeness on a question is taken for a title. */
const TITLE = 0.4;
/** From which share on a hit answers the question rather than resembles it. */
const ANSWERS = 0.6;
/** How far the best hit must be ahead of the second to be the one that was meant. */
const AHEAD = 1.2;
/** From which share on what is not good enough may be suggested, and how many of them. */
const NEAR = 0.15;
const SUGGESTED = 5;
/** Beside a hit that has as good as all of the question's words, those with less than such a share have some by chance. */
const BESIDE_ALL = { all: 0.95, least: 0.5 };
/** The share of a proposal's own telling terms that a similar one has. */
const LIKE = 0.12;

/** From which share of firm words on a hit speaks of the matter rather than mentions it. */
const FIRM = 0.4;

type Hit = SearchHit & { covered: number; firm: number; core: boolean; named: boolean; typed: boolean };

/** Whether a card passes a filter, with names and bureaus under any of their spellings. */
export function shelfFilter(shelf: Shelf, filter: ProposalFilter): (card: ProposalCard) => boolean {
  return cardFilter(filter, {
    aliases: shelf.bureaus.aliases,
    recordedNames: (asked) => recordedNames(shelf.names, asked),
  });
}

/** Free text, ranked; nothing where nothing has enough of the question's words. */
export function searchCards(shelf: Shelf, words: string, { filter, limit }: SearchSettings): SearchResult {
  const test = shelfFilter(shelf, filter);
  const accept = (slot: number) => {
    const card = shelf.cards.get(slot);
    return card !== undefined && test(card);
  };
  const query = searchQuery(words, SYNONYMS, recordedBureaus(shelf.bureaus, words));
  const least = leastCovered(shelf.cards.size);
  const alike = leastAlike(query.clauses.length);
  const scored = searchHot(shelf.hot, query, accept);
  const found = scored.filter((one) => one.covered >= least || one.alike >= alike);
  const hits = nearBest(ranked(shelf, found, askedOf(words)));
  const near =
    found.length > 0
      ? []
      : scored.filter(({ covered, firm }) => covered >= NEAR && firm >= NEAR).slice(0, SUGGESTED);
  return {
    hits: hits.slice(0, limit).map(withScore),
    // Among the words that are to come there may be better ones.
    certain: shelf.pending.size === 0 && standsOut(hits),
    covered: hits[0]?.covered ?? 0,
    near: ranked(shelf, near, NOTHING).map(withScore),
  };
}

/** All words before some: where a hit has all of them, without the hits that have far fewer. */
function nearBest(hits: Hit[]): Hit[] {
  const hasAll = hits.some(({ covered }) => covered >= BESIDE_ALL.all);
  return hasAll ? hits.filter(({ covered }) => covered >= BESIDE_ALL.least) : hits;
}

/** Proposals about the same matter, the most alike first. */
export function similarCards(shelf: Shelf, slot: number, limit: number): SearchHit[] {
  const found = likeHot(shelf.hot, slot).filter((one) => one.score >= LIKE);
  return ranked(shelf, found, NOTHING).slice(0, limit).map(withScore);
}

function withScore({ card, score }: Hit): SearchHit {
  return { card, score };
}

/** The share of so many terms that quotes; out of reach for few. */
function leastAlike(terms: number): number {
  if (terms < QUOTED.terms) return Number.POSITIVE_INFINITY;
  return Math.max(QUOTED.least, QUOTED.alike - QUOTED.lessPerTerm * (terms - QUOTED.terms));
}

function leastCovered(size: number): number {
  const { few, perTenfold, smallest } = LEAST_COVERED;
  return few + perTenfold * Math.max(0, Math.log10(size / smallest));
}

/** What was asked, to hold against titles: its terms, and all of it as a title. */
type AskedTitle = { terms: ReadonlySet<string>; title: string };

const NOTHING: AskedTitle = { terms: new Set(), title: "" };

function askedOf(words: string): AskedTitle {
  return { terms: new Set(tokens(plainForm(words))), title: bareTitle(words) };
}

/**
 * A hit whose title was typed gains up to its own score again, and comes first where it was typed whole. Equal scores are
 * in the order of lists.
 */
function ranked(shelf: Shelf, scored: readonly Scored[], { terms: asked, title }: AskedTitle): Hit[] {
  const hits = scored.flatMap(({ slot, score, covered, alike, firm, core }) => {
    const card = shelf.cards.get(slot);
    if (!card) return [];
    const likeness = titleLikeness(card.title, asked);
    const gain = likeness >= TITLE ? 1 + likeness : 1;
    const named =
      asked.size > 0 && tokens(plainForm(card.title)).filter((term) => asked.has(term)).length >= asked.size;
    return [
      {
        card,
        score: score * gain,
        covered: Math.max(covered, alike, likeness),
        firm: Math.max(firm, likeness),
        core: core || likeness >= TITLE,
        named,
        typed: title !== "" && bareTitle(card.title) === title,
      },
    ];
  });
  return hits.sort(
    (a, b) => Number(b.typed) - Number(a.typed) || b.score - a.score || compareCards(a.card, b.card),
  );
}

/** Not where the words are only mentioned, nor where a second title has them all as well. */
function standsOut([best, second]: readonly Hit[]): boolean {
  if (best?.typed) return !second?.typed;
  if (!best?.core || best.covered < ANSWERS || best.firm < FIRM) return false;
  if (!second) return true;
  return best.score >= AHEAD * second.score && !(best.named && second.named);
}
