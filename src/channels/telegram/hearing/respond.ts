import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose, paragraph } from "../../../../handlers/compose.ts";
import { etiquetteWording } from "../../../../handlers/etiquette-wording.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import { rememberGiven } from "../../manners/after-sending.ts";
import type { Reaction } from "../../manners/reaction.ts";
import { type Delivered, deliver, redeliver, withdraw } from "../sending/delivery.ts";
import { TRIED_TWICE } from "../sending/send-attempts.ts";
import { telegramWording } from "../wording.ts";
import type { TelegramGround } from "./telegram-ground.ts";

/** Dealt with, or surely not delivered and to be taken up again by the next process. */
export type Outcome = "done" | "not-delivered";

type Say = Extract<Reaction, { kind: "say" }>;

/** Does what manners decided, and remembers an answer that has arrived. */
export async function respond(
  incoming: Incoming,
  reaction: Reaction,
  ground: TelegramGround,
): Promise<Outcome> {
  if (reaction.kind === "silence") return "done";
  if (reaction.kind === "remove") return remove(incoming, reaction.message, ground);
  const delivered = await say(incoming, reaction, ground);
  return conclude(incoming, { reaction, delivered }, ground);
}

async function remove(incoming: Incoming, message: string, ground: TelegramGround): Promise<Outcome> {
  const { memory, now } = ground.reception;
  const sent = await memory.answer(incoming.chat.id, message, now());
  await withdraw(ground.delivery, incoming.chat.id, sent?.messages ?? [message]);
  return "done";
}

function say(incoming: Incoming, reaction: Say, { delivery }: TelegramGround): Promise<Delivered> {
  const { answer, replaces, pointsTo } = reaction;
  const replyTo = pointsTo ?? incoming.message;
  const place = { chat: incoming.chat, ...(replyTo ? { replyTo } : {}) };
  if (replaces === undefined) return deliver(delivery, { place, answer, urgency: "answer" });
  return redeliver(delivery, { sent: { chat: incoming.chat, message: replaces }, answer, place });
}

type Ended = { reaction: Say; delivered: Delivered };

/** Two processes died over the answer: a third copy would be one too many, silence too little. */
async function sayTriedTwice(incoming: Incoming, ground: TelegramGround): Promise<Outcome> {
  const { attempt: _, ...delivery } = ground.delivery;
  const anew = { ...ground, delivery };
  const reaction = { kind: "say" as const, answer: triedTwice(incoming.text) };
  return conclude(incoming, { reaction, delivered: await say(incoming, reaction, anew) }, anew);
}

function triedTwice(question: string): Answer {
  const again = { label: etiquetteWording.askAgain, text: question };
  const blocks = [paragraph(telegramWording.triedTwice)];
  return compose({ kind: "notice", blocks, buttons: question === "" ? [] : [[again]] });
}

async function conclude(
  incoming: Incoming,
  { reaction, delivered }: Ended,
  ground: TelegramGround,
): Promise<Outcome> {
  const { delivery, log, settle } = ground;
  if (!delivered.ok) {
    const { failure } = delivered;
    if (failure === TRIED_TWICE) return sayTriedTwice(incoming, ground);
    log.warn(
      { channel: "telegram", chat: incoming.chat.id, event: incoming.eventId, failure },
      "not delivered",
    );
    return failure.kind === "unreachable" ? "not-delivered" : "done";
  }
  await settle?.();
  const { sent, messages } = delivered;
  const given = { incoming, answer: reaction.answer, message: sent.message, messages, now: delivery.now() };
  await rememberGiven(given, delivery.store);
  return "done";
}
