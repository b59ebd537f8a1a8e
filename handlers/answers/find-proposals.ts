import type { ProposalCard, ProposalFilter } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import type { Library } from "../library.ts";
import type { Question } from "../question/question.ts";
import { wording } from "../wording.ts";
import { listProposals } from "./list-proposals.ts";
import { loosenings } from "./loosening.ts";
import { nothingFound } from "./nothing-found.ts";
import { showFound } from "./show-found.ts";

type Find = Extract<Question, { kind: "find" }>;

/** Cards found, whether the first one may be shown as the answer, and what had to be given up to find them. */
type Found = { cards: ProposalCard[]; certain: boolean; notes: string[] };

/** Finds by names, bureaus, periods and topic words together; gives up conditions one by one, saying so, before giving up. */
export async function findProposals(question: Find, library: Library): Promise<Answer> {
  const { filter, words, asked } = question;
  if (words === "" && Object.keys(filter).length === 0) return nothingFound(wording.nothingFound(asked.text));
  const found = loosened(filter, library, words);
  if (!found) return nothingFound(wording.nothingFound(asked.text));
  const notes = [...asked.homophones.map((one) => wording.homophone(one.asked, one.name)), ...found.notes];
  const [first, ...others] = found.cards;
  if (first && (others.length === 0 || found.certain)) {
    const proposal = await library.proposal(first.id);
    return proposal ? withNotes(showFound(proposal, words, asked.text), notes) : notice(wording.fault);
  }
  if (words === "") return listProposals(found.cards, { kind: "list", notes });
  return listProposals(found.cards, { kind: "choice", notes, heading: wording.which });
}

function withNotes(shown: Answer, notes: readonly string[]): Answer {
  if (notes.length === 0) return shown;
  const blocks = [...notes.map((text) => ({ kind: "note" as const, text })), ...shown.blocks];
  return { ...shown, blocks, text: `${notes.join("\n")}\n\n${shown.text}` };
}

function loosened(filter: ProposalFilter, library: Library, words: string): Found | undefined {
  for (const { without, note } of loosenings(filter, library, words)) {
    const found = lookUp(without, library, words);
    if (found.cards.length > 0) return { ...found, notes: note ? [note] : [] };
  }
  return undefined;
}

function lookUp(filter: ProposalFilter, library: Library, words: string): Omit<Found, "notes"> {
  if (words === "") {
    const cards = Object.keys(filter).length === 0 ? [] : library.index.cards(filter);
    return { cards, certain: cards.length === 1 };
  }
  const { hits, certain } = library.index.search(words, filter);
  return { cards: hits.map((hit) => hit.card), certain };
}
