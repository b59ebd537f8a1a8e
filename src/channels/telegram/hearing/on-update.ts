import type { Update } from "grammy/types";
import { notice } from "../../../../handlers/compose.ts";
import { wording } from "../../../../handlers/wording.ts";
import type { ChatOrder } from "../../chat-order.ts";
import type { Inbox, Taken } from "../../inbox.ts";
import { countAttempts } from "../sending/send-attempts.ts";
import { incomingMessage } from "./incoming-message.ts";
import { onMembership } from "./membership.ts";
import { onInline } from "./on-inline.ts";
import { onMessage } from "./on-message.ts";
import { onPress, type RecentPresses } from "./on-press.ts";
import { type Outcome, respond } from "./respond.ts";
import type { TelegramGround } from "./telegram-ground.ts";

export type UpdateHandling = {
  ground: TelegramGround;
  order: ChatOrder;
  inbox: Inbox;
  recentPresses: RecentPresses;
};

/** Deals with one update, in its chat's order, and settles it. Never rejects: a fault is logged, and told to who asked. */
export async function onUpdate(taken: Taken, session: UpdateHandling): Promise<void> {
  const settle = () => session.inbox.settle(taken.eventId);
  const { ground } = session;
  const { store, now } = ground.delivery;
  const attempt = countAttempts(store, { update: taken.eventId, again: taken.again, now });
  const delivery = { ...ground.delivery, attempt };
  const handling = { ...session, ground: { ...ground, settle, delivery } };
  const update = JSON.parse(taken.payload) as Update; // kept by us as the Bot API gave it
  const outcome = await dealWith(update, taken.again, handling).catch((fault: unknown) =>
    apologise(update, fault, handling),
  );
  if (outcome === "done") await settle();
}

async function dealWith(update: Update, again: number, handling: UpdateHandling): Promise<Outcome> {
  const { ground, order, recentPresses } = handling;
  const message = update.message ?? update.edited_message;
  if (message) return order.run(String(message.chat.id), () => onMessage(update, again, ground));
  if (update.callback_query) {
    return onPress(update, update.callback_query, { order, again, ground, recent: recentPresses });
  }
  return dealWithOther(update, handling);
}

async function dealWithOther(update: Update, { ground, order }: UpdateHandling): Promise<Outcome> {
  const { inline_query: inline, my_chat_member: change } = update;
  if (inline) await onInline(inline, ground);
  if (change) {
    const { delivery, changes, me, reception } = ground;
    const { now, admits } = reception;
    await order.run(String(change.chat.id), () =>
      onMembership(change, {
        ...{ delivery, changes, store: delivery.store, now, seesAll: me.seesAll },
        admits: (id) => admits({ channel: "telegram", chat: { id, kind: "group" } }),
      }),
    );
  }
  return "done";
}

/** Who spoke to the bot hears that something went wrong; the log hears what. */
async function apologise(update: Update, fault: unknown, { ground }: UpdateHandling): Promise<Outcome> {
  ground.log.error({ channel: "telegram", update: update.update_id, err: fault }, "update failed");
  try {
    const incoming = incomingMessage(update, ground.me);
    if (!incoming?.addressed) return "done";
    return await respond(incoming, { kind: "say", answer: notice(wording.fault) }, ground);
  } catch (second) {
    ground.log.error({ channel: "telegram", update: update.update_id, err: second }, "apology failed");
    return "done";
  }
}
