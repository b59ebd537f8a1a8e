import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import type { Block } from "../../block.ts";
import { compose, paragraph } from "../../compose.ts";
import type { ListView } from "../../list-view.ts";
import { idsOf, listButtons, PAGE_SIZE } from "../list-proposals.ts";
import { identityLine } from "../proposal-line.ts";
import { cardRecord } from "../proposal-record.ts";

/** A proposal in a list of the board, and what the list says of it. */
export type BoardRow = { card: ProposalCard; lines: string[] };

type BoardListing = { heading: string; notes?: string[]; view: ListView; kind?: "count" | "reply-status" };

/** A page of proposals with what they wait for; 更多 goes on and a bare number chooses. */
export function boardList(
  rows: readonly BoardRow[],
  { heading, notes = [], view, kind }: BoardListing,
): Answer {
  const page = rows.slice(0, PAGE_SIZE);
  const cards = rows.map(({ card }) => card);
  return compose({
    kind: kind ?? "reply-status",
    proposals: page.map(({ card }) => cardRecord(card)),
    total: rows.length,
    blocks: [paragraph(heading), rowList(page, 1), ...notes.map((text) => ({ kind: "note" as const, text }))],
    buttons: listButtons(page.length, 0, rows.length),
    listed: idsOf(cards),
    view,
  });
}

/** A later page of such a list; `before` rows were already shown. */
export function boardPage(rows: readonly BoardRow[], before: number, total: number): Answer {
  return compose({
    kind: "reply-status",
    proposals: rows.map(({ card }) => cardRecord(card)),
    total,
    blocks: [rowList(rows, before + 1)],
    buttons: listButtons(rows.length, before, total),
  });
}

/** Proposals with lines of ours, numbered from `first`. */
export function rowList(rows: readonly BoardRow[], first: number): Block {
  const items = rows.map(({ card, lines }, at) => ({
    marker: `${first + at}.`,
    runs: [{ text: card.title, strong: true as const }],
    detail: [identityLine(cardRecord(card)), ...lines].join("\n"),
  }));
  return { kind: "list", items };
}
