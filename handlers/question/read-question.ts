import { readCommand } from "../staff/read-command.ts";
import { readRequest } from "../subscription/read-request.ts";
import { askedBoard, asksWhatIsLeft, boardAsked } from "./asked-board.ts";
import { asksForSet, asksToCompare } from "./asked-set.ts";
import { askedRanking } from "./asked-status.ts";
import { followUp } from "./follow-up.ts";
import type { Ground } from "./ground.ts";
import type { AskedNumber, Question } from "./question.ts";
import { readSlots, type Slots } from "./slots.ts";
import { smallTalk } from "./small-talk.ts";

/** Understands any text: slots first (numbers, names, bureaus, periods), then the intent; the rest is searched for. */
export function readQuestion(written: string, ground: Ground): Question {
  const text = written.normalize("NFKC").trim();
  const talk = smallTalk(text, ground.conversation.list?.ids.length ?? 0);
  if (talk) return talk;
  const command = readCommand(text, ground.day);
  if (command) return { kind: "command", command };
  const request = readRequest(text);
  if (request) return { kind: "subscription", request };
  const slots = readSlots(text, ground);
  const compare = comparison(text, slots, ground);
  if (compare) return compare;
  const about = ground.open ? followUp(text, slots, { ...ground, open: ground.open }) : undefined;
  if (about) return about;
  if (slots.numbers.length > 0) return { kind: "number", numbers: dated(slots), words: slots.rest };
  if (slots.document !== undefined) return { kind: "document", document: slots.document };
  return overMany(text, slots);
}

/** A question that names no single proposal. */
function overMany(text: string, slots: Slots): Question {
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

/** 20190027和20170411比一下; 和20170411比 beside the proposal talked about. */
function comparison(text: string, slots: Slots, { open }: Ground): Question | undefined {
  const numbers = dated(slots);
  if (numbers.length === 0 || !asksToCompare(text)) return undefined;
  if (numbers.length > 1) return { kind: "compare", numbers };
  return open ? { kind: "compare", numbers, open: open.id } : undefined;
}

/** A short number beside a year: 47号 2024年. */
function dated({ numbers, period: { year, soft } }: Slots): AskedNumber[] {
  const [only, ...others] = numbers;
  if (!only || others.length > 0 || year === undefined || soft || only.year !== undefined) return numbers;
  return [{ ...only, near: year }];
}
