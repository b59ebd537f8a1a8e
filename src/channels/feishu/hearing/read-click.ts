import type { AnswerKind } from "../../../../handlers/answer-record.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import { chatAt } from "../address.ts";
import { ButtonValue } from "../card/button.ts";
import { readForm } from "../card/search-form.ts";
import { wording } from "../wording.ts";
import type { ClickEvent } from "./event.ts";

/** A click as something said, with the kind of answer that it was made on and its question; or a word to the person about why not. */
export type ReadClick =
  | { ok: true; incoming: Incoming; on: AnswerKind; asked: string | undefined }
  | { ok: false; problem: string };

/** Reads a press on a button or a submitted form. Nothing in it is trusted: cards are forwarded and grow old. */
export function readClick(event: ClickEvent, now: number): ReadClick {
  const { action, context, operator } = event;
  const value = ButtonValue.safeParse(action.value).data;
  if (!value) return { ok: false, problem: wording.toast.expired };
  const form = action.form_value ? readForm(action.form_value) : undefined;
  if (form && !form.ok) return { ok: false, problem: form.problem };
  const text = form?.text ?? value.say;
  if (text.trim() === "") return { ok: false, problem: wording.toast.expired };
  const place = { chatId: context.open_chat_id, personId: operator.open_id, group: value.chat === "group" };
  const incoming: Incoming = {
    channel: "feishu",
    eventId: event.event_id,
    at: now,
    chat: chatAt(place),
    person: { id: operator.open_id },
    text,
    addressed: true,
    continues: context.open_message_id,
    manner: { addressing: "button", named: "nobody" },
  };
  return { ok: true, incoming, on: value.on, asked: value.asked };
}

const PAGES: readonly AnswerKind[] = ["list", "choice", "count", "reply-status", "nothing-found"];

/** Whether an answer takes the place of the card that was pressed: the next page of a list, a switch that was turned. */
export function takesPlace(on: AnswerKind, answer: AnswerKind): boolean {
  if (on === "subscription") return answer === "subscription";
  return PAGES.includes(on) && PAGES.includes(answer);
}
