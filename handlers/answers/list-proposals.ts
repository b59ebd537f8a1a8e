import type { ProposalId } from "../../index/proposal.ts";
import type { ProposalCard } from "../../index/search/proposal-index.ts";
import type { Answer, AnswerKind, AnswerProposal } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { compose, notice, paragraph } from "../compose.ts";
import type { Library } from "../library.ts";
import { wording } from "../wording.ts";
import { proposalList } from "./proposal-line.ts";
import { cardRecord } from "./proposal-record.ts";

export const PAGE_SIZE = 8;
const LONGEST_LIST = 200;
/** So many of a list stand in the answer's data, for scripts; people see a page. */
const IN_DATA = 50;

/**
 * A list to show: `notes` come before it (what was asked under another name, that a year has none), `sentences` of the
 * source tell why a proposal is in it, `details` are ours.
 */
export type Listing = {
  kind: Extract<AnswerKind, "list" | "choice" | "reply-status">;
  heading?: string;
  notes?: string[];
  sentences?: ReadonlyMap<ProposalCard, string>;
  details?: ReadonlyMap<ProposalCard, string>;
};

/** Proposals as a numbered list, a page of them; 更多 goes on and a bare number chooses. */
export function listProposals(
  cards: readonly ProposalCard[],
  { kind, heading, notes = [], sentences, details }: Listing,
): Answer {
  const listed = cards.slice(0, PAGE_SIZE);
  const page = listed.map(cardRecord);
  const reasons = listed.map((card) => {
    const sentence = sentences?.get(card);
    return sentence ? `“${sentence}”` : details?.get(card);
  });
  const blocks: Block[] = [
    ...notes.map(paragraph),
    paragraph(heading ?? wording.found(cards.length, page.length)),
    proposalList(page, 1, reasons),
  ];
  const buttons = listButtons(page.length, 0, cards.length);
  const proposals = dataOf(cards);
  return compose({ kind, proposals, total: cards.length, blocks, buttons, listed: idsOf(cards) });
}

/** The proposals of a list as data. */
export function dataOf(cards: readonly ProposalCard[]): AnswerProposal[] {
  return cards.slice(0, IN_DATA).map(cardRecord);
}

/** The next page of a list shown before; `shown` were already seen. */
export function nextPage(library: Library, ids: readonly ProposalId[], shown: number): Answer {
  if (ids.length === 0) return notice(wording.nothingToContinue);
  const cards = ids.slice(shown, shown + PAGE_SIZE).flatMap((id) => library.index.card(id) ?? []);
  if (cards.length === 0) return notice(wording.noMore);
  const page = cards.map(cardRecord);
  const buttons = listButtons(page.length, shown, ids.length);
  return compose({
    kind: "list",
    proposals: page,
    total: ids.length,
    blocks: [proposalList(page, shown + 1)],
    buttons,
  });
}

/** The ids that a conversation keeps of a list; nobody pages further. */
export function idsOf(cards: readonly ProposalCard[]): ProposalId[] {
  return cards.slice(0, LONGEST_LIST).map((card) => card.id);
}

/** A button for each position of a page, and one for the next page where there is one. */
export function listButtons(count: number, before: number, total: number): Answer["buttons"] {
  const choose = Array.from({ length: count }, (_, at) => ({
    label: `${before + at + 1}`,
    text: `${before + at + 1}`,
  }));
  const more = before + count < total ? [[{ label: wording.button.more, text: "更多" }]] : [];
  return [choose, ...more];
}
