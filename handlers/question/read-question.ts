import { readCommand } from "../staff/read-command.ts";
import { readRequest } from "../subscription/read-request.ts";
import type { AskedNumber } from "./asked-number.ts";
import { asksOfNothing } from "./asked-of-nothing.ts";
import { asksToCompare, MOST_COMPARED, withoutComparing } from "./asked-set.ts";
import { askedOfUnkept } from "./asked-unkept.ts";
import { aspectOf } from "./aspect.ts";
import { followUp } from "./follow-up.ts";
import type { Ground } from "./ground.ts";
import { listChange, withoutListCue } from "./list-change.ts";
import { overMany } from "./over-many.ts";
import { plainSpoken } from "./plain-spoken.ts";
import type { Aspect, Question } from "./question.ts";
import { readSlots, type Slots } from "./slots.ts";
import { smallTalk } from "./small-talk.ts";

/** Understands any text: slots first (numbers, names, bureaus, periods), then the intent; the rest is searched for. */
export function readQuestion(written: string, ground: Ground): Question {
  const text = plainSpoken(written.normalize("NFKC").trim());
  const talk = smallTalk(text, ground.conversation.list?.ids.length ?? 0);
  if (talk) return talk;
  return readPlain(withoutGreeting(text), ground);
}

/** 早，逾期的有哪些: what is asked after a greeting. */
function withoutGreeting(text: string): string {
  return text.replace(/^(?:早上好|早安|早|你好|您好|大家好|哈喽|在吗)[\s,，。!！~]+(?=\S{2})/u, "");
}

function readPlain(text: string, ground: Ground): Question {
  const command = readCommand(text, ground.day);
  if (command) return { kind: "command", command };
  const request = readRequest(text);
  if (request) return { kind: "subscription", request };
  const anew = wordsToSearch(text);
  if (anew !== undefined) return asked(anew, { ...ground, open: undefined });
  const what = ground.open ? undefined : askedOfUnkept(text);
  if (what) return { kind: "not-kept", what };
  return listChange(text, ground) ?? asked(withoutListCue(text), ground);
}

/** 搜索 加装电梯 searches, whatever is talked about. */
function wordsToSearch(text: string): string | undefined {
  return /^(?:搜索|搜|查询|查找|检索)\s+(.+)$/su.exec(text)?.[1];
}

function asked(text: string, ground: Ground): Question {
  const slots = readSlots(text, ground);
  const compare = comparison(text, slots, ground);
  if (compare) return compare;
  const about = ground.open ? followUp(text, slots, { ...ground, open: ground.open }) : undefined;
  if (about) return about;
  if (!ground.open && asksOfNothing(text)) return { kind: "which-proposal" };
  const fact = factOfNumbered(slots, ground);
  if (fact) return fact;
  if (slots.numbers.length > 0) return { kind: "number", numbers: dated(slots), words: slots.rest };
  if (slots.document !== undefined) return { kind: "document", document: slots.document };
  return overMany(text, slots, ground);
}

/** 20190027和20170411比一下; 和20170411比 beside the proposal talked about. */
function comparison(text: string, slots: Slots, { open, index }: Ground): Question | undefined {
  if (!asksToCompare(text)) return undefined;
  const numbers = dated(slots);
  if (numbers.length > 1) return { kind: "compare", numbers, beside: [] };
  if (numbers.length === 1) return open ? { kind: "compare", numbers, beside: [open.id] } : undefined;
  const named = namesSome(slots) ? index.cards(slots.filter).map(({ id }) => id) : [];
  return named.length > 1 && named.length <= MOST_COMPARED
    ? { kind: "compare", numbers, beside: named }
    : undefined;
}

/** 民盟的两件比较一下 says by names alone which are meant. */
function namesSome({ filter, words }: Slots): boolean {
  return Object.keys(filter).length > 0 && withoutComparing(words) === "";
}

/** What is told in a sentence, so that the whole proposal need not be shown for it. */
const FACTS: readonly Aspect["kind"][] = ["status", "deadline", "reply-dates", "mark", "votes", "proposers"];

/** 20250021谁还没答复: one of the facts about the proposal that a number surely names. */
function factOfNumbered(slots: Slots, { index }: Ground): Question | undefined {
  const [number, ...others] = dated(slots);
  const aspect = aspectOf(slots.rest);
  if (!number || others.length > 0 || !aspect || !FACTS.includes(aspect.kind)) return undefined;
  const [card, ...more] = index.byNumber(number.asked, number.year).exact;
  return card && more.length === 0 ? { kind: "about", proposal: card.id, aspect } : undefined;
}

/** A short number beside a year: 47号 2024年. */
function dated({ numbers, period: { year, soft } }: Slots): AskedNumber[] {
  const [only, ...others] = numbers;
  if (!only || others.length > 0 || year === undefined || soft || only.year !== undefined) return numbers;
  return [{ ...only, near: year }];
}
