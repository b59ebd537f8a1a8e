import type { Hono } from "hono";
import type { Answer } from "../../../handlers/answer-record.ts";
import type { Log } from "../../log/log.ts";
import { drawChart } from "../../picture/draw-chart.ts";
import { TELEGRAM_BUDGET } from "../../sending/budget.ts";
import { systemClock } from "../../sending/clock.ts";
import { createSendQueue, type SendQueue } from "../../sending/send-queue.ts";
import type { TelegramSettings } from "../../settings/settings.ts";
import type { Channel, ChannelHealth, OnChatChange, SendResult } from "../channel.ts";
import { createChatChanges } from "../chat-changes.ts";
import { rememberUnasked, type Unasked } from "../manners/after-sending.ts";
import { createChatMemory } from "../manners/chat-memory.ts";
import { createBot } from "./bot-api.ts";
import { createReceiving, type Receiving } from "./receiving/receiving.ts";
import { createWebhook } from "./receiving/webhook.ts";
import { type Arrived, type Delivered, type DeliveryGround, deliver, redeliver } from "./sending/delivery.ts";
import type { DrawChart } from "./sending/send-files.ts";
import type { TelegramOptions } from "./telegram-options.ts";

/** The Telegram channel; `routes` is where its webhook listens, when it has one. */
export type TelegramChannel = Channel & { routes: Hono | undefined };

const STOP_MS = 10_000;

/** Telegram by long polling, or by webhook where one is set. Nothing is called before it is started. */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { settings, store, log, clock = systemClock } = options;
  const { api } = createBot(settings, options.callTimeoutMs);
  const changes = createChatChanges({ channel: "telegram", log, onChatChange: settingsFirst(options) });
  const queue = createSendQueue({
    budget: TELEGRAM_BUDGET,
    clock,
    onMoved: changes.moved,
    onGone: changes.lost,
    ...(options.onLimited ? { onLimited: options.onLimited } : {}),
  });
  const delivery: DeliveryGround = {
    api,
    queue,
    store,
    now: () => clock.now(),
    rich: { offered: true },
    remark: (what, detail) => log.warn({ channel: "telegram", what, detail }, "sent another way"),
    draw: drawnOrSaid(log),
  };
  const state: { health: ChannelHealth } = { health: IDLE };
  const setHealth = (health: ChannelHealth) => {
    state.health = health;
  };
  const receiving = createReceiving({ ...options, clock, api, delivery, changes, setHealth });

  return {
    name: "telegram",
    routes: routesOf(settings, receiving, log),
    start: (answering, opened) => receiving.start(answering, opened),
    async stop() {
      await stop(receiving, queue);
      await changes.idle();
      setHealth(IDLE);
    },
    keyKnownForMs: 0,
    async send(chat, answer, { urgency, anew = false }) {
      if (changes.isLost(chat.id) && !anew) return { ok: false, failure: { kind: "gone" } };
      const delivered = await deliver(delivery, { place: { chat }, answer, urgency });
      if (!delivered.ok) return delivered;
      changes.reached(chat.id);
      await rememberUnasked(unaskedOf(answer, delivered, clock.now()), store);
      return lastOf(delivered);
    },
    edit: async (sent, answer) =>
      lastOf(await redeliver(delivery, { sent, answer, place: { chat: sent.chat } })),
    health: () => state.health,
  };
}

/** Where the renderer cannot run, the chart is said in words. */
function drawnOrSaid(log: Log): DrawChart {
  return async (chart) => {
    try {
      return await drawChart(chart);
    } catch (fault) {
      log.warn({ channel: "telegram", err: fault }, "chart not drawn");
      return undefined;
    }
  };
}

const IDLE: ChannelHealth = { state: "idle", detail: "未启动" };

function routesOf({ webhook }: TelegramSettings, receiving: Receiving, log: Log): Hono | undefined {
  if (!webhook) return undefined;
  const onFault = (cause: unknown) => log.error({ channel: "telegram", err: cause }, "webhook failed");
  return createWebhook({ secret: webhook.secret, keep: receiving.keepPosted, onFault });
}

/** A group that has become a supergroup under a new id keeps its switch. */
function settingsFirst({ store, clock = systemClock, onChatChange }: TelegramOptions): OnChatChange {
  const memory = createChatMemory(store, "telegram");
  return async (change) => {
    if (change.change === "moved") await memory.moveSettings(change.chat, change.to, clock.now());
    await onChatChange?.(change);
  };
}

/** What is under way may finish; what cannot is left in the inbox for the next process. */
async function stop(receiving: Receiving, queue: SendQueue): Promise<void> {
  const finished = receiving.stop();
  const late = new Promise((resolve) => {
    setTimeout(resolve, STOP_MS).unref();
  });
  await Promise.race([finished, late]);
  await queue.stop(STOP_MS);
  await finished;
}

function unaskedOf(answer: Answer, { sent, messages }: Arrived, now: number): Unasked {
  return { channel: "telegram", chat: sent.chat, answer, messages, now };
}

function lastOf(delivered: Delivered): SendResult {
  return delivered.ok ? { ok: true, sent: delivered.sent } : delivered;
}
