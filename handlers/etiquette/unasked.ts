import type { Decision, SilenceReason } from "./decision.ts";

/** A text that is nothing but a number, as people name a proposal: 20170411, 第12号, 0012号提案？ */
const BARE_NUMBER = /^(?:第)?\s*[0-9０-９][0-9０-９-]{1,11}\s*(?:号)?(?:提案)?\s*[?？。]?$/u;

/** A numbered proposal with a question about its handling. */
const ABOUT_NUMBERED =
  /[0-9０-９]{2,12}\s*号(?:提案)?.{0,12}(?:答复|回复|办理|采纳|进展|结果|怎么说|怎么样|谁提|什么内容)/u;

/** Asks the archive, not a person: 有哪些关于养老的提案？ */
const ABOUT_TOPIC =
  /^(?:请问)?(?:查一下|查查|查询|搜一下|搜索|找一下|有没有|有哪些|哪些|都有哪些).{1,30}提案(?:吗|呢)?[?？。]?$/u;

/** Words that turn a question to the people in the room. */
const TO_PEOPLE = /[你您咱]|我们|大家|各位|谁(?:去|来|有空|负责写)|老师|同志/u;

const QUOTED_LINE = /^\s*[>＞》]|^「[\s\S]*」\s*\n?[-—]{2,}/mu;
const LONGEST_QUESTION = 60;

/** What may be answered although nobody asked the bot: only a number that it knows, or a question that only it can be meant by. */
export function decideUnasked(text: string, knowsNumber: (text: string) => boolean): Decision {
  const said = text.trim();
  if (QUOTED_LINE.test(said)) return silence("quotes");
  if (BARE_NUMBER.test(said)) return knowsNumber(said) ? speak("known-number") : silence("unknown-number");
  if (said.length > LONGEST_QUESTION || said.includes("\n") || TO_PEOPLE.test(said)) return silence("talk");
  if (ABOUT_NUMBERED.test(said)) {
    return knowsNumber(said) ? speak("unmistakable-question") : silence("unknown-number");
  }
  return ABOUT_TOPIC.test(said) ? speak("unmistakable-question") : silence("talk");
}

function silence(reason: SilenceReason): Decision {
  return { kind: "silence", reason };
}

function speak(reason: "known-number" | "unmistakable-question"): Decision {
  return { kind: "answer", reason };
}
