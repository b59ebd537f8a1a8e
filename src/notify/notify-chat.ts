import { tellDigest } from "../../handlers/notification/tell-digest.ts";
import type { Channel, SendResult } from "../channels/channel.ts";
import { type ChatAccess, OPEN_ACCESS } from "../chat-access.ts";
import type { Delivery } from "../store/outbox/outbox.ts";
import type { Store } from "../store/store.ts";
import type { Subscriber } from "../store/subscription/subscriber-rows.ts";
import { type Bundle, nextBundle } from "./bundle.ts";
import { endingOf, mayRepeat, type WhenUnknown } from "./ending.ts";
import { toldBy } from "./told-changes.ts";

/** What telling a chat needs; `owner` names this process among those that may claim. */
export type NotifyGround = {
  store: Pick<Store, "proposal" | "outbox" | "subscriptions">;
  owner: string;
  leaseMs: number;
  whenUnknown: WhenUnknown;
  /** More than this at once are told in one message. */
  atOnce: number;
  now(): number;
  /** What the operator allows chats; nothing but what is public without it. */
  access?: ChatAccess;
};

const UNWANTED = "不再订阅，或群不在名单里";
const NO_PROPOSAL = "提案已不在库里，或不向这个会话公开";

/**
 * Tells a chat the next of what is due for it: claims it, sends it, and settles it with how that ended. Undefined where
 * nothing was sent.
 */
export async function notifyChat(
  subscriber: Subscriber,
  channel: Channel,
  ground: NotifyGround,
): Promise<SendResult | undefined> {
  const { id, chat, settings } = subscriber;
  const { store, owner, now } = ground;
  const due = await wanted(await store.outbox.dueFor(id, now()), subscriber, ground);
  const bundle = nextBundle(due, settings, ground.atOnce);
  const [first] = bundle?.deliveries ?? [];
  if (!bundle || !first) return undefined;
  const told = await toldOf(bundle, subscriber, ground);
  if (told.length === 0) return undefined;
  const claim = { bundle: bundle.key, owner };
  const ids = bundle.deliveries.map((one) => one.id);
  const leaseUntil = now() + ground.leaseMs;
  if (!(await store.outbox.claim({ ...claim, ids, now: now(), leaseUntil }))) return undefined;
  const answer = tellDigest(told, { again: mayRepeat(first, channel, now()), brief: first.attempts > 1 });
  // What waits for a lost chat is not due: that this is due means that somebody took the chat up again.
  const result = await channel.send(chat, answer, { key: bundle.key, urgency: "notification", anew: true });
  if (!result.ok) await seeToChat(result.failure, { channel, chat, ground });
  const { keyKnownForMs } = channel;
  const ending = endingOf(result, { ...ground, delivery: first, keyKnownForMs, now: now() });
  await store.outbox.settle(claim, ending, now());
  return result;
}

/** Leaves out, for ever, what the chat has unsubscribed from or muted since it came. */
async function wanted(
  due: readonly Delivery[],
  subscriber: Subscriber,
  { store, now, access = OPEN_ACCESS }: NotifyGround,
): Promise<Delivery[]> {
  const { muted } = subscriber.settings;
  const isWanted = ({ reasons, change }: Delivery) =>
    reasons.length > 0 && !muted.includes(change.proposal) && access.admits(subscriber);
  const others = due.filter((delivery) => !isWanted(delivery)).map(({ id }) => id);
  if (others.length > 0) await store.outbox.drop(others, UNWANTED, now());
  return due.filter(isWanted);
}

async function toldOf(
  { deliveries }: Bundle,
  subscriber: Subscriber,
  { store, now, access = OPEN_ACCESS }: NotifyGround,
) {
  const readsPrivate = access.readsPrivate(subscriber);
  const told = await Promise.all(deliveries.map((delivery) => toldBy(delivery, { store, readsPrivate })));
  const gone = deliveries.filter((_, at) => told[at] === undefined).map(({ id }) => id);
  if (gone.length === 0) return told.filter((one) => one !== undefined);
  await store.outbox.drop(gone, NO_PROPOSAL, now());
  return []; // the next look takes up what is left
}

type Place = { channel: Channel; chat: Subscriber["chat"]; ground: NotifyGround };

async function seeToChat(
  failure: Extract<SendResult, { ok: false }>["failure"],
  { channel, chat, ground }: Place,
) {
  const { subscriptions } = ground.store;
  if (failure.kind === "gone") await subscriptions.lose({ channel: channel.name, id: chat.id }, ground.now());
  if (failure.kind === "moved") await subscriptions.move(channel.name, chat.id, failure.to);
}
