import { setTimeout as sleep } from "node:timers/promises";
import type { Update } from "grammy/types";
import { aborted } from "../../../leadership/aborted.ts";
import type { Held } from "../../../leadership/leadership.ts";
import { type Repeating, repeat } from "../../../repeat.ts";
import type { Answering } from "../../channel.ts";
import { type ChatOrder, createChatOrder } from "../../chat-order.ts";
import { createInbox, type Inbox, type Taken } from "../../inbox.ts";
import { isBadToken } from "../api-failure.ts";
import { apiFailureOf } from "../bot-api.ts";
import { onUpdate, type UpdateHandling } from "../hearing/on-update.ts";
import type { Account } from "../hearing/telegram-ground.ts";
import { connect } from "./connect.ts";
import { createUpdateFetcher } from "./fetch-updates.ts";
import { createGround } from "./ground.ts";
import { type Polling, type Supply, startPolling } from "./polling.ts";
import { chooseIntake } from "./prepare.ts";
import type { ReceivingOptions } from "./receiving-options.ts";
import { failedHealth, receivingHealth } from "./telegram-health.ts";
import type { PostedUpdate } from "./webhook.ts";

/** Everything from connecting to the last update that is dealt with. */
export type Receiving = {
  /** Resolves when updates can arrive, or when the first attempt to connect has failed; it is tried on. */
  start(answering: Answering, opened?: Promise<void>): Promise<void>;
  stop(): Promise<void>;
  /** Keeps an update that was posted to the webhook, and deals with it. */
  keepPosted(update: PostedUpdate): Promise<void>;
};

type Session = {
  options: ReceivingOptions;
  inbox: Inbox;
  order: ChatOrder;
  underWay: Set<Promise<void>>;
  calledOff: AbortController;
  handling?: UpdateHandling;
  /** The turn at polling: Telegram gives a token's updates to one process at a time. */
  turn?: Held;
  sweeping?: Repeating;
  connecting?: Promise<void>;
};

/** Receiving, not started. */
export function createReceiving(options: ReceivingOptions): Receiving {
  const session: Session = {
    options,
    inbox: createInbox(options.store, "telegram", (event) =>
      options.log.error({ channel: "telegram", event }, "given up"),
    ),
    order: createChatOrder(),
    underWay: new Set(),
    calledOff: new AbortController(),
  };
  return {
    start: (answering, opened) => start(session, answering, opened),
    stop: () => stop(session),
    keepPosted: (update) => keepPosted(session, update),
  };
}

async function start(session: Session, answering: Answering, opened = Promise.resolve()): Promise<void> {
  const { setHealth, api, log, secondMs = 1000 } = session.options;
  session.calledOff = new AbortController();
  setHealth({ state: "starting", detail: "正在连接 Telegram" });
  const { promise: firstFailure, resolve } = Promise.withResolvers<void>();
  const connected = connect({
    api,
    secondMs,
    signal: session.calledOff.signal,
    onFailure(failure) {
      setHealth(failedHealth(failure));
      log.warn({ channel: "telegram", failure }, "not connected");
      resolve();
    },
  });
  const receiving = connected.then(async (me) => {
    if (!me) return;
    await chooseIntake(session.options);
    // Telegram keeps what is not fetched, and what it posts is kept by us.
    await Promise.race([opened, aborted(session.calledOff.signal)]);
    if (!session.calledOff.signal.aborted) await receive(session, me, answering);
  });
  session.connecting = receiving.catch((fault: unknown) => report(session, fault));
  await Promise.race([session.connecting, firstFailure]);
}

/** Takes up what an earlier process left, then what comes. */
async function receive(session: Session, me: Account, answering: Answering): Promise<void> {
  const { options, inbox, order } = session;
  const ground = createGround(options, me, answering);
  session.handling = { ground, order, inbox, recentPresses: new Map() };
  if (options.settings.webhook) {
    await takeUpLeft(session);
    options.setHealth(receivingHealth("running", me));
  } else takeTurnsPolling(session, me);
  session.sweeping = repeat(
    SWEEP_SECONDS * (options.secondMs ?? 1000),
    async () => trackAll(session, await inbox.abandoned()),
    (fault) => options.log.error({ channel: "telegram", err: fault }, "looking for what was left"),
  );
}

function takeTurnsPolling(session: Session, me: Account): void {
  const { store, log, setHealth } = session.options;
  setHealth(receivingHealth("waiting", me));
  session.turn = store.leadership.hold(
    `telegram/${me.id}`,
    async (until) => {
      await takeUpLeft(session);
      setHealth(receivingHealth("running", me));
      await poll(session, me, until);
      await Promise.all(session.underWay);
      setHealth(receivingHealth("waiting", me));
    },
    (fault) => log.error({ channel: "telegram", err: fault }, "not polling"),
  );
}

/** Receives until another process may; receiving that has ended for good is not begun again. */
async function poll(session: Session, me: Account, until: AbortSignal): Promise<void> {
  const polling = startReceiving(session, me);
  polling.ended.catch((fault: unknown) => report(session, fault));
  await aborted(until);
  await polling.stop();
}

function startReceiving(session: Session, me: Account): Polling {
  const { api, setHealth, clock, secondMs = 1000 } = session.options;
  const fetcher = createUpdateFetcher({
    api,
    secondMs,
    onState: (state) => {
      const polled = state === "running" ? { polledAt: clock.now() } : {};
      setHealth({ ...receivingHealth(state, me), ...polled });
    },
  });
  const kept = new Map<number, Taken>();
  const supply: Supply = async (limit, signal) => {
    const updates = await fetcher.fetchUpdates(limit, signal);
    const fresh = await session.inbox.keep(updates.map(eventOf), clock.now());
    fetcher.confirm(updates);
    for (const taken of fresh) kept.set(Number(taken.eventId), taken);
    return updates.filter(({ update_id }) => kept.has(update_id));
  };
  return startPolling(patient(supply, session), async ({ update_id }) => {
    const taken = kept.get(update_id);
    kept.delete(update_id);
    if (taken) await track(session, taken);
  });
}

/** What the store cannot keep is not confirmed, so it comes again: a full disk loses no question. */
function patient(supply: Supply, { options }: Session): Supply {
  return async (limit, signal) => {
    for (;;) {
      try {
        return await supply(limit, signal);
      } catch (fault) {
        if (signal.aborted || apiFailureOf(fault)) throw fault;
        options.log.error({ channel: "telegram", err: fault }, "updates not kept");
        options.setHealth({ state: "failed", detail: "收到的消息无法保存，正在重试" });
        await sleep(RETRY_SECONDS * (options.secondMs ?? 1000));
      }
    }
  };
}

const RETRY_SECONDS = 3;
const SWEEP_SECONDS = 3;

function eventOf(update: Update | PostedUpdate): { eventId: string; payload: string } {
  return { eventId: String(update.update_id), payload: JSON.stringify(update) };
}

async function takeUpLeft(session: Session): Promise<void> {
  trackAll(session, await session.inbox.left());
}

function trackAll(session: Session, all: readonly Taken[]): void {
  for (const taken of all) void track(session, taken);
}

/** Deals with an update and is waited for when the channel stops. */
function track(session: Session, taken: Taken): Promise<void> {
  const { handling, underWay } = session;
  if (!handling) return Promise.resolve(); // before connecting it stays in the inbox
  const task = onUpdate(taken, handling).finally(() => underWay.delete(task));
  underWay.add(task);
  return task;
}

async function keepPosted(session: Session, update: PostedUpdate): Promise<void> {
  const fresh = await session.inbox.keep([eventOf(update)], session.options.clock.now());
  trackAll(session, fresh);
}

async function stop(session: Session): Promise<void> {
  session.calledOff.abort();
  await session.connecting;
  await session.sweeping?.stop();
  await session.turn?.stop();
  await Promise.all(session.underWay);
  delete session.turn;
  delete session.handling;
}

/** Receiving has ended although nobody asked for it. */
function report({ options }: Session, fault: unknown): void {
  const failure = apiFailureOf(fault);
  if (failure && isBadToken(failure)) options.setHealth(failedHealth(failure));
  else options.setHealth({ state: "failed", detail: "接收消息时出错，详见日志" });
  options.log.error({ channel: "telegram", err: fault }, "receiving ended");
}
