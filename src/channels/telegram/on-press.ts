import type { CallbackQuery, Update } from "grammy/types";
import { etiquetteWording } from "../../../handlers/etiquette-wording.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { ChatOrder } from "../chat-order.ts";
import { askAgain } from "../manners/pressing.ts";
import type { Reaction } from "../manners/reaction.ts";
import { react } from "../manners/reception.ts";
import { apiFailureOf } from "./bot-api.ts";
import { taken } from "./on-message.ts";
import { type Press, readPress } from "./press.ts";
import { type Outcome, respond } from "./respond.ts";
import type { TelegramGround } from "./telegram-ground.ts";
import { telegramWording } from "./wording.ts";

/** Two presses of the same button within this time are one. */
const DOUBLE_PRESS_MS = 3000;

export type PressHandling = {
  order: ChatOrder;
  again: number;
  ground: TelegramGround;
  recent: Map<string, number>;
};

/** Deals with a pressed button: the presser hears at once, what it says follows in the chat's order. */
export async function onPress(
  update: Update,
  query: CallbackQuery,
  handling: PressHandling,
): Promise<Outcome> {
  const double = isDouble(query, handling);
  const press = await answeredPress(update, query, handling.ground);
  if (press.kind === "toast" || double) return "done";
  return handling.order.run(press.incoming.chat.id, () => follow(press, handling));
}

/** Reads the press and answers the query, once, whatever happens. */
async function answeredPress(update: Update, query: CallbackQuery, ground: TelegramGround): Promise<Press> {
  const { memory, now } = ground.reception;
  try {
    const press = await readPress(update, query, {
      ...{ memory, now, store: ground.delivery.store, self: ground.me },
    });
    await answerQuery(query, toastOf(press), ground);
    return press;
  } catch (fault) {
    await answerQuery(query, telegramWording.fault, ground);
    throw fault;
  }
}

function toastOf(press: Press): string | undefined {
  if (press.kind === "toast") return press.text;
  return press.kind === "expired" ? etiquetteWording.expired : undefined;
}

/** A query that waited too long can no longer be answered, and nobody waits for it any more. */
async function answerQuery(
  query: CallbackQuery,
  text: string | undefined,
  ground: TelegramGround,
): Promise<void> {
  try {
    await ground.api.answerCallbackQuery(query.id, text === undefined ? {} : { text });
  } catch (cause) {
    const failure = apiFailureOf(cause);
    if (!failure) throw cause;
    ground.log.debug({ channel: "telegram", failure }, "callback not answered");
  }
}

function isDouble({ message, data }: CallbackQuery, { recent, ground }: PressHandling): boolean {
  const now = ground.reception.now();
  for (const [key, at] of recent) if (now - at > DOUBLE_PRESS_MS) recent.delete(key);
  const key = `${message?.chat.id}/${message?.message_id}/${data}`;
  const double = recent.has(key);
  recent.set(key, now);
  return double;
}

async function follow(press: Exclude<Press, { kind: "toast" }>, handling: PressHandling): Promise<Outcome> {
  const { ground } = handling;
  const incoming = taken(press.incoming, handling.again);
  if (press.kind === "expired")
    return respond(incoming, { kind: "say", answer: askAgain(press.question) }, ground);
  const reaction = await react(incoming, ground.reception);
  const paging = pages(press, reaction) ? { ...reaction, replaces: press.message } : reaction;
  return respond(paging === reaction ? incoming : asAsked(incoming, press), paging, ground);
}

/** The next page takes the place of the page before. */
function pages(press: Extract<Press, { kind: "says" }>, reaction: Reaction): boolean {
  if (reaction.kind !== "say" || reaction.pointsTo !== undefined || !press.editable) return false;
  return reaction.answer.kind === "list" && LISTS.has(press.before?.kind ?? "");
}

const LISTS = new Set<string>(["list", "choice", "reply-status"]);

/** A page stays the answer to who asked first, whoever turned it. */
function asAsked(incoming: Incoming, { before }: Extract<Press, { kind: "says" }>): Incoming {
  return before?.asker === undefined ? incoming : { ...incoming, person: { id: before.asker } };
}
