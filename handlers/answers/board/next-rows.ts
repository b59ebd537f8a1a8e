import type { Outcomes } from "../../../index/promise/ledger.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import { notice } from "../../compose.ts";
import type { ListView } from "../../list-view.ts";
import { wording } from "../../wording.ts";
import { PAGE_SIZE } from "../list-proposals.ts";
import { type BoardRow, boardPage } from "./board-list.ts";
import { answeredRow } from "./show-answered.ts";
import { owingRow } from "./show-owing.ts";
import { promiseRow } from "./show-promises.ts";
import { recordedRow } from "./show-recorded.ts";
import type { Sight } from "./sight.ts";

/** A list of the board that a conversation goes on with. */
export type ShownList = { ids: readonly ProposalCard["id"][]; shown: number; view: ListView };

/** The next page of a list of the board, telling of each proposal what the first page told. */
export async function nextRows({ ids, shown, view }: ShownList, sight: Sight): Promise<Answer> {
  const { index } = sight.library;
  const cards = ids.slice(shown, shown + PAGE_SIZE).flatMap((id) => index.card(id) ?? []);
  if (cards.length === 0) return notice(wording.noMore);
  const outcomes = view.kind === "promises" ? await sight.outcomes.all() : new Map();
  return boardPage(
    cards.map((card) => rowOf(card, view, { sight, outcomes })),
    shown,
    ids.length,
  );
}

function rowOf(card: ProposalCard, view: ListView, ground: { sight: Sight; outcomes: Outcomes }): BoardRow {
  switch (view.kind) {
    case "owing":
      return owingRow(card, view, ground.sight);
    case "answered":
      return answeredRow(card, view, ground.sight);
    case "promises":
      return promiseRow(card, view, ground);
    case "recorded":
      return recordedRow(card, ground.sight);
    default:
      return view satisfies never;
  }
}
