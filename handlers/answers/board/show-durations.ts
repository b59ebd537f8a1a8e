import { type Duration, durationsOf, meanDays } from "../../../index/handling/duration.ts";
import type { Answer } from "../../answer-record.ts";
import { boardWording } from "../../board-wording.ts";
import { compose, notice, paragraph } from "../../compose.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { ROLE_WORDS } from "../../wording.ts";
import { idsOf, listButtons, PAGE_SIZE } from "../list-proposals.ts";
import { cardRecord } from "../proposal-record.ts";
import { rowList } from "./board-list.ts";
import { isTold, partsAsked } from "./board-view.ts";
import { cardsFor, type Sight } from "./sight.ts";

/** How long answers took, on average and by role, or the shortest or longest; says of how many nobody can tell. */
export function showDurations(asked: Extract<BoardAsked, { kind: "durations" }>, sight: Sight): Answer {
  const { order, filter } = asked;
  const { known, undated } = durationsOf(cardsFor(asked, sight), sight, isTold(partsAsked(filter), sight));
  const notes = undated > 0 ? [boardWording.undatedAnswers(undated)] : [];
  if (known.length === 0) return notice([boardWording.noDurations, ...notes].join("\n"), "reply-status");
  if (order !== "mean") return extremes(order === "fastest" ? known : known.toReversed(), order, notes);
  const blocks = [meanLines(known).join("\n"), ...notes].map(paragraph);
  return compose({ kind: "reply-status", proposals: [], total: known.length, blocks });
}

function meanLines(known: readonly Duration[]): string[] {
  const byRole = Map.groupBy(known, ({ part }) => part.bureau.role);
  const each = [...byRole].map(([role, own]) =>
    boardWording.meanOf(ROLE_WORDS[role], own.length, meanDays(own) ?? 0),
  );
  return [boardWording.meanDays(known.length, meanDays(known) ?? 0), ...(each.length > 1 ? each : [])];
}

function extremes(ordered: readonly Duration[], order: "fastest" | "slowest", notes: string[]): Answer {
  const shown = ordered.slice(0, PAGE_SIZE);
  const cards = shown.map(({ part }) => part.card);
  const rows = shown.map(({ part: { card, bureau }, days, from, to }) => ({
    card,
    lines: [`${bureau.name}（${ROLE_WORDS[bureau.role]}） ${boardWording.duration(days, from, to)}`],
  }));
  return compose({
    kind: "reply-status",
    proposals: cards.map(cardRecord),
    total: rows.length,
    blocks: [
      paragraph(boardWording.byDuration(order, rows.length)),
      rowList(rows, 1),
      ...notes.map((text) => ({ kind: "note" as const, text })),
    ],
    buttons: listButtons(rows.length, 0, rows.length),
    listed: idsOf(cards),
  });
}
