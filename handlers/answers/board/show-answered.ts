import { isWithin } from "../../../index/day-span.ts";
import { type Handled, handledIn } from "../../../index/handling/handled.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import { boardListWording } from "../../board-list-wording.ts";
import { stateWords } from "../../board-wording.ts";
import { notice } from "../../compose.ts";
import type { ListView } from "../../list-view.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { ROLE_WORDS } from "../../wording.ts";
import { type BoardRow, boardList } from "./board-list.ts";
import { isTold, partsAsked } from "./board-view.ts";
import { cardsFor, type Sight } from "./sight.ts";

type AnsweredView = Extract<ListView, { kind: "answered" }>;

/** The answers of some days, or in time, or too late, the latest first. */
export function showAnswered(asked: Extract<BoardAsked, { kind: "answered" }>, sight: Sight): Answer {
  const { filter, key: _, ...wanted } = asked;
  const view = { ...partsAsked(filter), ...wanted };
  const answered = cardsFor(asked, sight)
    .flatMap((card) => answersIn(card, view, sight))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const { soonDays } = sight.book;
  if (answered.length === 0) return notice(boardListWording.none(view, soonDays), "reply-status");
  const cards = [...new Set(answered.map(({ card }) => card))];
  const rows = cards.map((card) => answeredRow(card, view, sight));
  const heading = boardListWording.heading(view, { soonDays, n: rows.length, parts: answered.length });
  return boardList(rows, { heading, view });
}

/** The row of one proposal on a later page. */
export function answeredRow(card: ProposalCard, view: AnsweredView, sight: Sight): BoardRow {
  const lines = answersIn(card, view, sight).map(
    ({ bureau, state }) => `${bureau.name}（${ROLE_WORDS[bureau.role]}） ${stateWords(state)}`,
  );
  return { card, lines };
}

function answersIn(card: ProposalCard, view: AnsweredView, sight: Sight): Handled[] {
  return handledIn(card, sight).filter((part) => isTold(view, sight)(part) && isWanted(part, view));
}

function isWanted({ bureau, state }: Handled, { when, span }: AnsweredView): boolean {
  if (state.kind !== "replied" || bureau.lastRepliedOn === null) return false;
  if (span && !isWithin(bureau.lastRepliedOn, span) && !isWithin(bureau.repliedOn, span)) return false;
  if (when === undefined) return true;
  return state.daysLate !== null && state.daysLate > 0 === (when === "late");
}

function dayOf({ bureau }: Handled): string {
  return bureau.lastRepliedOn ?? "";
}
