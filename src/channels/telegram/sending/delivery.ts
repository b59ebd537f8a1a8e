import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Urgency } from "../../../sending/send-job.ts";
import type { SendQueue } from "../../../sending/send-queue.ts";
import type { SendFailure, SendResult, SentMessage } from "../../channel.ts";
import type { MemoryStore } from "../../manners/chat-memory.ts";
import { apiFailureOf, type BotApi } from "../bot-api.ts";
import { keyboardOf } from "../layout/keyboard.ts";
import { type EditResult, editMessage } from "./edit-message.ts";
import { type Outgoing, type OutgoingText, outgoingOf } from "./outgoing.ts";
import type { Place } from "./place.ts";
import type { Attempt, Part } from "./send-attempts.ts";
import { type DrawChart, type FilesSent, sendFiles } from "./send-files.ts";
import { type Remark, sendMessage } from "./send-message.ts";

/** What sending stands on. `rich.offered` turns false when the Bot API does not know rich messages. */
export type DeliveryGround = {
  api: BotApi;
  queue: SendQueue;
  store: MemoryStore;
  now(): number;
  rich: { offered: boolean };
  remark: Remark;
  draw: DrawChart;
  /** Wraps each send of an answer to an update. */
  attempt?: Attempt;
};

/** Every message of an answer that arrived. The buttons are on the last, `sent`. */
export type Arrived = { ok: true; sent: SentMessage; messages: string[] };

/** How delivering an answer ended, with the first failure. */
export type Delivered = Arrived | { ok: false; failure: SendFailure };

type Sayable = { place: Place; answer: Answer; urgency: Urgency };

/** Sends an answer in as many messages as it takes, in order: its pictures and documents, then its words. */
export async function deliver(ground: DeliveryGround, sayable: Sayable): Promise<Delivered> {
  const files = await deliverFiles(ground, sayable);
  const { messages, tried, rest, failure } = files;
  if (failure) return messages.length > 0 ? PARTLY : { ok: false, failure };
  const words = await deliverWords(ground, { ...sayable, answer: rest }, tried);
  return words.ok ? { ...words, messages: [...messages, ...words.messages] } : words;
}

function deliverFiles(ground: DeliveryGround, { place, answer, urgency }: Sayable): Promise<FilesSent> {
  return sendFiles(answer, {
    draw: ground.draw,
    send: (outgoing, part) =>
      enqueue(ground, { place, outgoing, urgency, part: { name: `file-${part}`, last: false } }),
  });
}

/** `first` is the number of the first message among all of the answer. */
async function deliverWords(ground: DeliveryGround, sayable: Sayable, first: number): Promise<Delivered> {
  const { place, answer, urgency } = sayable;
  const keyboard = await keyboardOf(answer.buttons, ground.store, ground.now());
  const outgoing = outgoingOf(answer, ground.rich.offered, keyboard);
  const results = await sendInOrder(ground, { place, outgoing, urgency, first });
  if (outgoing[0]?.format === "rich" && isRefused(results[0])) {
    ground.rich.offered = false;
    return deliverWords(ground, sayable, first);
  }
  return together(results);
}

type Sending = { place: Place; outgoing: readonly OutgoingText[]; urgency: Urgency; first: number };

/** One message after the other; what follows one that surely did not arrive would make no sense. */
async function sendInOrder(ground: DeliveryGround, sending: Sending): Promise<SendResult[]> {
  const results: SendResult[] = [];
  for (const [at, outgoing] of sending.outgoing.entries()) {
    // As rich messages an answer has other parts than without.
    const name = `${outgoing.format}-${sending.first + at}`;
    const part = { name, last: at === sending.outgoing.length - 1 };
    const result = await enqueue(ground, { ...sending, outgoing, part });
    results.push(result);
    if (!mayHaveArrived(result)) break;
  }
  return results;
}

function mayHaveArrived(result: SendResult): boolean {
  return result.ok || result.failure.kind === "unknown";
}

/**
 * Edits the first of the messages; what is too long for it follows in new ones, and what cannot be edited is sent anew. A
 * message of words does not become a file: a chart stays in words here, and an answer with attachments is sent anew.
 */
export async function redeliver(
  ground: DeliveryGround,
  { sent, answer, place }: { sent: SentMessage; answer: Answer; place: Place },
): Promise<Delivered> {
  if (answer.attachments) return deliver(ground, { place, answer, urgency: "answer" });
  const keyboard = await keyboardOf(answer.buttons, ground.store, ground.now());
  const [first, ...others] = outgoingOf(answer, false, keyboard);
  if (!first) return { ok: true, sent, messages: [sent.message] };
  const edited = await enqueueEdit(ground, sent, first);
  if (!edited.ok && edited.failure.kind === "lost") {
    return deliver(ground, { place, answer, urgency: "answer" });
  }
  const result = edited as SendResult; // lost was dealt with above
  if (!mayHaveArrived(result)) return together([result]);
  const more = await sendInOrder(ground, { place, outgoing: others, urgency: "edit", first: 1 });
  return together([result, ...more]);
}

/** Takes messages away; one that is gone already is no trouble. */
export async function withdraw(
  ground: DeliveryGround,
  chat: string,
  messages: readonly string[],
): Promise<void> {
  try {
    await ground.api.deleteMessages(chat, messages.map(Number));
  } catch (cause) {
    const failure = apiFailureOf(cause);
    if (!failure) throw cause;
    ground.remark("not-removed", failure.kind === "answered" ? failure.description : "no answer");
  }
}

function isRefused(result: SendResult | undefined): boolean {
  return result?.ok === false && result.failure.kind === "refused";
}

function enqueue(
  { api, queue, remark, attempt }: DeliveryGround,
  { place, outgoing, urgency, part }: { place: Place; outgoing: Outgoing; urgency: Urgency; part: Part },
): Promise<SendResult> {
  const { chat } = place;
  return queue.send({
    chat: chat.id,
    group: chat.kind === "group",
    urgency,
    async send(id) {
      const call = () => sendMessage(api, { place: { ...place, chat: { ...chat, id } }, outgoing, remark });
      return attempt ? attempt(part, call) : call();
    },
  });
}

/** The queue knows no lost edits, so how it ended is kept beside it. */
async function enqueueEdit(
  { api, queue }: DeliveryGround,
  sent: SentMessage,
  outgoing: OutgoingText,
): Promise<EditResult> {
  const ended: { edit?: EditResult } = {};
  const result = await queue.send({
    chat: sent.chat.id,
    group: sent.chat.kind === "group",
    urgency: "edit",
    async send(id) {
      ended.edit = await editMessage(api, { ...sent, chat: { ...sent.chat, id } }, outgoing);
      const lost = !ended.edit.ok && ended.edit.failure.kind === "lost";
      return lost
        ? { ok: false, failure: { kind: "refused", reason: "not editable" } }
        : (ended.edit as SendResult);
    },
  });
  return ended.edit?.ok === false && ended.edit.failure.kind === "lost" ? ended.edit : result;
}

const PARTLY: Delivered = {
  ok: false,
  failure: { kind: "unknown", reason: "a part of it was not delivered" },
};

/** An answer of which a part arrived must not be sent again as if nothing had. */
function together(results: readonly SendResult[]): Delivered {
  const failed = results.find((result) => !result.ok);
  const partly = failed && !mayHaveArrived(failed) && results.some(mayHaveArrived);
  if (partly) return PARTLY;
  if (failed && !failed.ok) return failed;
  const sent = results.flatMap((result) => (result.ok ? [result.sent] : []));
  const last = sent.at(-1);
  if (!last) return { ok: false, failure: { kind: "refused", reason: "nothing to send" } };
  return { ok: true, sent: last, messages: sent.map(({ message }) => message) };
}
