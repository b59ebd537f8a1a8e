import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import type { Answer } from "../../answer-record.ts";
import { notice } from "../../compose.ts";
import type { ListView } from "../../list-view.ts";
import { wording } from "../../wording.ts";
import { PAGE_SIZE } from "../list-proposals.ts";
import { boardPage } from "./board-list.ts";
import { owingRow } from "./show-owing.ts";
import { promiseRow } from "./show-promises.ts";
import type { Sight } from "./sight.ts";

/** A list of the board that a conversation goes on with. */
export type ShownList = { ids: readonly ProposalCard["id"][]; shown: number; view: ListView };

/** The next page of a list of the board, telling of each proposal what the first page told. */
export async function nextRows({ ids, shown, view }: ShownList, sight: Sight): Promise<Answer> {
  const { index } = sight.library;
  const cards = ids.slice(shown, shown + PAGE_SIZE).flatMap((id) => index.card(id) ?? []);
  if (cards.length === 0) return notice(wording.noMore);
  const outcomes = view === "due" || view === "open" ? await sight.outcomes.all() : new Map();
  const rows = cards.map((card) =>
    view === "due" || view === "open"
      ? promiseRow(card, view, { sight, outcomes })
      : owingRow(card, view, sight),
  );
  return boardPage(rows, shown, ids.length);
}
