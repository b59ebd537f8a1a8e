import type { ProposalId } from "../../index/proposal.ts";
import type { ProposalCard, ProposalFilter } from "../../index/search/proposal-index.ts";
import { rankTexts, tellingSentence } from "../../index/search/rank-texts.ts";
import type { TextMatch, TextQuery } from "../../index/search/text-query.ts";
import type { Library } from "../library.ts";
import { PAGE_SIZE } from "./list-proposals.ts";

/** A proposal found by its whole text; the first page of them with the sentence that tells why. */
export type TextHit = { card: ProposalCard; sentence: string };

/** So many texts are looked at; a question that more of them fit wants a narrower one. */
const CANDIDATES = 40;

/** Proposals of a filter whose whole text has what is asked, those that speak of it most first. */
export async function findInTexts(
  query: TextQuery | undefined,
  filter: ProposalFilter,
  library: Library,
): Promise<TextHit[]> {
  if (!query) return [];
  const matches = rankTexts(await library.deepSearch(query, CANDIDATES), query);
  const cards = cardsOf(matches, filter, library);
  const found = matches.filter(({ id }) => cards.has(id));
  return found.flatMap(({ id, text }, at) => {
    const card = cards.get(id);
    const sentence = at < PAGE_SIZE ? tellingSentence(text, query) : undefined;
    return card ? [{ card, sentence: sentence ?? "" }] : [];
  });
}

function cardsOf(
  matches: readonly TextMatch<ProposalId>[],
  filter: ProposalFilter,
  library: Library,
): Map<ProposalId, ProposalCard> {
  const ids = matches.map(({ id }) => id).filter((id) => filter.ids?.includes(id) ?? true);
  return new Map(library.index.cards({ ...filter, ids }).map((card) => [card.id, card]));
}
