import type { ProposalCard, ProposalFilter } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import { compose, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question/question.ts";
import { wording } from "../wording.ts";
import { idsOf, listProposals, PAGE_SIZE } from "./list-proposals.ts";
import { proposalList } from "./proposal-line.ts";
import { cardRecord } from "./proposal-record.ts";

/** How many proposals meet the conditions, with the first of them. */
export function countProposals(
  { filter, words }: Extract<Question, { kind: "count" }>,
  library: Library,
): Answer {
  const cards = countedCards(filter, words, library);
  const page = cards.slice(0, PAGE_SIZE).map(cardRecord);
  const blocks = [paragraph(wording.count(cards.length)), ...(page.length > 0 ? [proposalList(page)] : [])];
  return compose({ kind: "count", proposals: page, total: cards.length, blocks, listed: idsOf(cards) });
}

function countedCards(filter: ProposalFilter, words: string, library: Library): ProposalCard[] {
  if (words === "") return library.index.cards(filter);
  return library.index.search(words, filter, library.index.size).hits.map((hit) => hit.card);
}

/** The proposals with the most votes for or against. */
export function rankByVotes(
  { by, filter }: Extract<Question, { kind: "ranking" }>,
  library: Library,
): Answer {
  const voted = library.index.cards(filter).filter((card) => card.votes !== null);
  const ranked = voted.sort((a, b) => (b.votes?.[by] ?? 0) - (a.votes?.[by] ?? 0));
  const heading = by === "support" ? wording.mostSupported : wording.mostOpposed;
  return listProposals(ranked, { kind: "list", heading });
}
