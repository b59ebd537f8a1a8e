import type { ProposalId } from "../../index/proposal.ts";
import type { ProposalCard, ProposalFilter } from "../../index/search/proposal-index.ts";
import { rankTexts, tellingSentence } from "../../index/search/rank-texts.ts";
import type { TextMatch, TextQuery } from "../../index/search/text-query.ts";
import type { Library } from "../library.ts";

/** A proposal found by its whole text, with the sentence of it that tells why. */
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
  return matches.flatMap(({ id, text }) => {
    const card = cards.get(id);
    return card ? [{ card, sentence: tellingSentence(text, query) ?? "" }] : [];
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
