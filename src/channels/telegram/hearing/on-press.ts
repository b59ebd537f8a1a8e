import type { CallbackQuery, Update } from "grammy/types";
import { etiquetteWording } from "../../../../handlers/etiquette-wording.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import type { ChatOrder } from "../../chat-order.ts";
import { askAgain } from "../../manners/pressing.ts";
import type { Reaction } from "../../manners/reaction.ts";
import { react } from "../../manners/reception.ts";
import { apiFailureOf } from "../bot-api.ts";
import { telegramWording } from "../wording.ts";
import { taken } from "./on-message.ts";
import { type Press, readPress } from "./press.ts";
import { type Outcome, respond } from "./respond.ts";
import type { TelegramGround } from "./telegram-ground.ts";

/** A press of the same button while the first is under way, and so long after it, is the same press. */
const DOUBLE_PRESS_MS = 3000;

/** When the presses of late ended, in milliseconds; Infinity while one is under way. */
export type RecentPresses = Map<string, number>;

export type PressHandling = {
  order: ChatOrder;
  again: number;
  ground: TelegramGround;
  recent: RecentPresses;
};

/** Deals with a pressed button: the presser hears at once, what it says follows in the chat's order. */
export async function onPress(
  update: Update,
  query: CallbackQuery,
  handling: PressHandling,
): Promise<Outcome> {
  const { recent, ground } = handling;
  const key = `${query.message?.chat.id}/${query.message?.message_id}/${query.data}`;
  const now = ground.reception.now();
  for (const [other, endedAt] of recent) if (now - endedAt > DOUBLE_PRESS_MS) recent.delete(other);
  if (recent.has(key)) {
    await answerQuery(query, undefined, ground);
    return "done";
  }
  recent.set(key, Number.POSITIVE_INFINITY);
  return once(update, query, handling).finally(() => recent.set(key, ground.reception.now()));
}

/** The answer that was pressed may be still on its way into our memory; then the press waits its turn. */
async function once(update: Update, query: CallbackQuery, handling: PressHandling): Promise<Outcome> {
  const { ground, order } = handling;
  const press = await read(update, query, ground);
  if (press.kind === "toast") return answerAndFollow(press, query, handling);
  const { id } = press.incoming.chat;
  if (press.kind === "expired" && order.waiting(id) > 0)
    return order.run(id, async () => answerAndFollow(await read(update, query, ground), query, handling));
  await answerQuery(query, toastOf(press), ground);
  return order.run(id, () => follow(press, handling));
}

async function answerAndFollow(
  press: Press,
  query: CallbackQuery,
  handling: PressHandling,
): Promise<Outcome> {
  await answerQuery(query, toastOf(press), handling.ground);
  return press.kind === "toast" ? "done" : follow(press, handling);
}

/** Reads the press; the query is answered also where that fails. */
async function read(update: Update, query: CallbackQuery, ground: TelegramGround): Promise<Press> {
  const { memory, now } = ground.reception;
  try {
    return await readPress(update, query, {
      ...{ memory, now, store: ground.delivery.store, self: ground.me },
    });
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

const LISTS = new Set<string>(["list", "choice", "count", "reply-status"]);

/** A page stays the answer to who asked first, whoever turned it. */
function asAsked(incoming: Incoming, { before }: Extract<Press, { kind: "says" }>): Incoming {
  return before?.asker === undefined ? incoming : { ...incoming, person: { id: before.asker } };
}
