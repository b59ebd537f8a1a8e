import { type LedgerEntry, ledgerOf, type Outcomes } from "../../../index/promise/ledger.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import { boardWording, PROMISE_WORDS } from "../../board-wording.ts";
import { notice } from "../../compose.ts";
import type { BoardAsked } from "../../question/asked-board.ts";
import { type BoardRow, boardList } from "./board-list.ts";
import { cardsFor, type Sight } from "./sight.ts";

type Which = Extract<BoardAsked, { kind: "promises" }>["which"];

/** The promises that are due to be asked about, or all that are not closed, by their days. */
export async function showPromises(
  { which, filter, key }: Extract<BoardAsked, { kind: "promises" }>,
  sight: Sight,
): Promise<Answer> {
  const outcomes = await sight.outcomes.all();
  const cards = cardsFor({ filter, key }, sight);
  const isAsked = (bureau: string) =>
    filter.bureaus?.some((one) => sight.library.index.sameOffice(one, bureau)) ?? true;
  const entries = ledgerOf(cards, { ...sight, outcomes }).filter(
    (entry) => isWanted(entry, which) && isAsked(entry.promise.bureau),
  );
  if (entries.length === 0) return notice(boardWording.none[which], "reply-status");
  const owed = Map.groupBy(
    entries.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b))),
    ({ card }) => card,
  );
  const rows = [...owed.keys()].map((card) => promiseRow(card, which, { sight, outcomes }));
  return boardList(rows, {
    heading: boardWording.promises[which](rows.length, entries.length),
    view: which,
  });
}

/** The promises of one proposal with their places in its ledger: 兑现 names them by these. */
export function promiseRow(
  card: ProposalCard,
  which: Which,
  { sight, outcomes }: { sight: Sight; outcomes: Outcomes },
): BoardRow {
  const ledger = ledgerOf([card], { ...sight, outcomes });
  const lines = ledger.flatMap((entry, at) => (isWanted(entry, which) ? [promiseLine(entry, at + 1)] : []));
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

function isWanted({ state }: LedgerEntry, which: Which): boolean {
  return which === "due" ? state === "due" : state !== "closed";
}

function dayOf({ promise }: LedgerEntry): string {
  return promise.dueOn ?? "9999";
}
