import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import { compose, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question/question.ts";
import { wording } from "../wording.ts";
import type { Sight } from "./board/sight.ts";
import { findByStance } from "./find-by-stance.ts";
import { dataOf, idsOf, listButtons, PAGE_SIZE } from "./list-proposals.ts";
import { nothingFound } from "./nothing-found.ts";
import { askedNotes, yearMissing } from "./period-notes.ts";
import { proposalList } from "./proposal-line.ts";
import { cardRecord } from "./proposal-record.ts";

type Count = Extract<Question, { kind: "count" }>;

/** How many proposals meet the conditions, with the first of them. */
export async function countProposals(
  question: Count,
  ground: Pick<Sight, "library" | "outcomes">,
): Promise<Answer> {
  const { library } = ground;
  const { words } = question;
  const { stranger } = question.asked;
  if (stranger) return nothingFound(wording.noSuchProposer(stranger));
  const missing = yearMissing(question.filter, library);
  if (missing) return nothingFound(missing);
  const cards = countedCards(question, library);
  if (question.stances.length > 0)
    return findByStance(cards, { stances: question.stances, bureau: question.filter.bureaus?.[0] }, ground);
  const page = cards.slice(0, PAGE_SIZE).map(cardRecord);
  const blocks = [
    ...askedNotes(question.asked).map(paragraph),
    paragraph(cards.length === 0 && words !== "" ? wording.noneWith(words) : wording.count(cards.length)),
    ...(page.length > 0 ? [proposalList(page)] : []),
  ];
  return compose({
    kind: "count",
    proposals: dataOf(cards),
    total: cards.length,
    blocks,
    buttons: listButtons(page.length, 0, cards.length),
    listed: idsOf(cards),
  });
}

function countedCards({ filter, words }: Count, library: Library): ProposalCard[] {
  if (words === "") return library.index.cards(filter);
  return library.index.search(words, filter, library.index.size).hits.map((hit) => hit.card);
}
