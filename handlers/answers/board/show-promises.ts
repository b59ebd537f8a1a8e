import { daysBetween } from "../../../index/day.ts";
import { isWithin } from "../../../index/day-span.ts";
import { type LedgerEntry, ledgerOf, type Outcomes } from "../../../index/promise/ledger.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import { boardListWording } from "../../board-list-wording.ts";
import { boardWording, PROMISE_WORDS } from "../../board-wording.ts";
import { notice } from "../../compose.ts";
import type { ListView } from "../../list-view.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { type BoardRow, boardList } from "./board-list.ts";
import { partsAsked } from "./board-view.ts";
import { cardsFor, type Sight } from "./sight.ts";

type PromisesView = Extract<ListView, { kind: "promises" }>;

/** The promises that are due to be asked about, soon or on some days due, not settled or settled, by their days. */
export async function showPromises(
  asked: Extract<BoardAsked, { kind: "promises" }>,
  sight: Sight,
): Promise<Answer> {
  const { filter, key: _, ...wanted } = asked;
  const view = { ...partsAsked(filter), ...wanted };
  const outcomes = await sight.outcomes.all();
  const entries = ledgerOf(cardsFor(asked, sight), { ...sight, outcomes }).filter(isWanted(view, sight));
  const { soonDays } = sight.book;
  if (entries.length === 0) return notice(boardListWording.none(view, soonDays), "reply-status");
  const owed = Map.groupBy(
    entries.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b))),
    ({ card }) => card,
  );
  const rows = [...owed.keys()].map((card) => promiseRow(card, view, { sight, outcomes }));
  const heading = boardListWording.heading(view, { soonDays, n: rows.length, parts: entries.length });
  return boardList(rows, { heading, view });
}

/** The promises of one proposal with their places in its ledger: 兑现 names them by these. */
export function promiseRow(
  card: ProposalCard,
  view: PromisesView,
  { sight, outcomes }: { sight: Sight; outcomes: Outcomes },
): BoardRow {
  const ledger = ledgerOf([card], { ...sight, outcomes });
  const wanted = isWanted(view, sight);
  const lines = ledger.flatMap((entry, at) => (wanted(entry) ? [promiseLine(entry, at + 1)] : []));
  return { card, lines };
}

/** One promise with its date, condition and state, and its place where that is given. */
export function promiseLine({ promise, state }: LedgerEntry, at?: number): string {
  const { bureau, text, condition, due, dueOn } = promise;
  const facts = [
    boardWording.promiseDue(dueOn, due),
    ...(condition === null ? [] : [boardWording.condition(condition)]),
    PROMISE_WORDS[state],
  ];
  return `${boardWording.promise(at, bureau, text)}\n${facts.join("；")}`;
}

function isWanted({ which, bureaus, span }: PromisesView, sight: Sight): (entry: LedgerEntry) => boolean {
  const { sameOffice } = sight.library.index;
  return ({ promise: { bureau, dueOn }, state }) => {
    if (bureaus && !bureaus.some((asked) => sameOffice(asked, bureau))) return false;
    if (span && !isWithin(dueOn, span)) return false;
    if (which === "due-soon")
      return state === "open" && dueOn !== null && daysBetween(sight.today, dueOn) <= sight.book.soonDays;
    if (which === "undated") return state !== "closed" && dueOn === null;
    return which === "open" ? state !== "closed" : state === which;
  };
}

function dayOf({ promise }: LedgerEntry): string {
  return promise.dueOn ?? "9999";
}
