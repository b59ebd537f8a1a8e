import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Evaluation } from "../../../index/staff/deed.ts";
import { type HandlingRecord, NO_RECORDS } from "../../../index/staff/record.ts";
import type { Answer } from "../../answer-record.ts";
import { boardListWording } from "../../board-list-wording.ts";
import { boardWording } from "../../board-wording.ts";
import { notice } from "../../compose.ts";
import type { RecordAsked } from "../../list-view.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { type BoardRow, boardList } from "./board-list.ts";
import { partsAsked } from "./board-view.ts";
import { evaluationWords } from "./evaluation-fields.ts";
import { cardsFor, type Sight } from "./sight.ts";
import { standingLines } from "./standing.ts";

/** The proposals of which staff have recorded something (重点, 不满意, 二次办理), each with where it stands; theirs to see alone. */
export function showRecorded(asked: Extract<BoardAsked, { kind: "recorded" }>, sight: Sight): Answer {
  const { filter, what } = asked;
  if (sight.records === NO_RECORDS) return notice(boardWording.recordsHidden, "refused");
  const cards = cardsFor(asked, sight).filter((card) => hasRecord(card, what, sight));
  const view = { ...partsAsked(filter), kind: "recorded" as const, what };
  const { soonDays } = sight.book;
  if (cards.length === 0) return notice(boardListWording.none(view, soonDays), "reply-status");
  const rows = cards.map((card) => recordedRow(card, sight));
  const notes = what === "evaluated" ? evaluationWords(cards, sight.records) : [];
  const heading = boardListWording.heading(view, { soonDays, n: rows.length, parts: rows.length });
  return boardList(rows, { heading, notes, view });
}

/** The row of one proposal on a later page. */
export function recordedRow(card: ProposalCard, sight: Sight): BoardRow {
  return { card, lines: standingLines(card, sight) };
}

function hasRecord(card: ProposalCard, what: RecordAsked, { records }: Sight): boolean {
  return what === "not-evaluated"
    ? card.status === "replied" && records.of(card.id).evaluation === null
    : isRecorded(records.of(card.id), what);
}

function isRecorded(record: HandlingRecord, what: Exclude<RecordAsked, "not-evaluated">): boolean {
  switch (what) {
    case "key":
      return record.key;
    case "extended":
      return record.extended;
    case "second-handling":
      return record.secondHandlingOn !== null;
    case "reassigned":
      return record.reassigned.length > 0;
    case "evaluated":
      return record.evaluation !== null;
    default:
      return record.evaluation === (what satisfies Evaluation);
  }
}
