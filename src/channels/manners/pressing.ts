import type { Answer } from "../../../handlers/answer-record.ts";
import { compose, paragraph } from "../../../handlers/compose.ts";
import { asksRemoval } from "../../../handlers/etiquette/removal.ts";
import { etiquetteWording } from "../../../handlers/etiquette-wording.ts";
import type { SentAnswer } from "./chat-memory.ts";

/** Only who asked may press what changes something for them. */
const ASKER_ONLY = /^(?:订阅|退订|我的订阅|撤回|删除)/u;

/** Whether a button that says this is another person's than the one who pressed it. What nobody asked for is nobody's. */
export function isAnothers(text: string, person: string, before: SentAnswer | undefined): boolean {
  return ASKER_ONLY.test(text) && before?.asker !== undefined && before.asker !== person;
}

/** 更多, a bare position, a change to the list, an aspect of the proposal last shown, or a wish about it. */
const NEEDS_CONVERSATION =
  /^(?:更多|回到列表|去掉条件|换成.+|\d{1,2}|全文|.{0,12}全文|类似提案|逐条答复|第.{1,4}条|订阅(?: 直到答复)?|不再提醒|恢复提醒)$/u;

/** Whether a button that says this needs no conversation before it: it asks anew, or takes an answer away. */
export function asksAnew(text: string): boolean {
  return asksRemoval(text) || !NEEDS_CONVERSATION.test(text);
}

/** Says that the answer is too old to go on with, with a button to ask the question again where it is known. */
export function askAgain(question: string | undefined): Answer {
  const buttons = question ? [[{ label: etiquetteWording.askAgain, text: question }]] : [];
  return compose({ kind: "notice", blocks: [paragraph(etiquetteWording.expired)], buttons });
}
