import { askedBoard, asksWhatIsLeft, boardAsked } from "./asked-board.ts";
import { asksForSet } from "./asked-set.ts";
import { askedRanking } from "./asked-status.ts";
import type { OverMany } from "./question.ts";
import type { Slots } from "./slots.ts";

/** A question that names no single proposal. */
export function overMany(text: string, slots: Slots): OverMany {
  const { filter, words, asked, stances } = slots;
  const board = askedBoard(text);
  if (board) return boardAsked(board, text, filter);
  if (slots.counts && words === "" && asksWhatIsLeft(text, filter))
    return boardAsked({ kind: "owing", which: "unreplied" }, text, filter);
  const ranking = askedRanking(text);
  if (ranking) return { kind: "ranking", by: ranking, filter };
  if (slots.counts) return { kind: "count", filter, words, asked, stances };
  return { kind: "find", filter, words, asked, stances, set: asksForSet(text) };
}
