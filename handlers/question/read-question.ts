import { askedDeadlines, askedRanking } from "./asked-status.ts";
import { followUp } from "./follow-up.ts";
import type { Ground } from "./ground.ts";
import type { Question } from "./question.ts";
import { readSlots } from "./slots.ts";
import { smallTalk } from "./small-talk.ts";

/** Understands any text: slots first (numbers, names, bureaus, periods), then the intent; the rest is searched for. */
export function readQuestion(written: string, ground: Ground): Question {
  const text = written.normalize("NFKC").trim();
  const talk = smallTalk(text, ground.conversation.list?.ids.length ?? 0);
  if (talk) return talk;
  const slots = readSlots(text, ground);
  const about = ground.open ? followUp(text, slots, { ...ground, open: ground.open }) : undefined;
  if (about) return about;
  if (slots.numbers.length > 0) return { kind: "number", numbers: slots.numbers, words: slots.rest };
  const deadlines = askedDeadlines(text);
  if (deadlines === "rates") return { kind: "rates", filter: slots.filter };
  if (deadlines) return { kind: "owing", which: deadlines, filter: slots.filter };
  const ranking = askedRanking(text);
  if (ranking) return { kind: "ranking", by: ranking, filter: slots.filter };
  if (slots.counts) return { kind: "count", filter: slots.filter, words: slots.words };
  return { kind: "find", filter: slots.filter, words: slots.words, asked: slots.asked };
}
