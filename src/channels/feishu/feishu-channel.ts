import type { Hono } from "hono";
import { notice } from "../../../handlers/compose.ts";
import { wording as handlerWording } from "../../../handlers/wording.ts";
import { type Repeating, repeat } from "../../repeat.ts";
import { FEISHU_BUDGET } from "../../sending/budget.ts";
import { createSendQueue } from "../../sending/send-queue.ts";
import type { Answering, Channel, ChannelHealth, SendResult } from "../channel.ts";
import { createChatChanges } from "../chat-changes.ts";
import { createInbox } from "../inbox.ts";
import { rememberUnasked } from "../manners/after-sending.ts";
import { createAdmins } from "./admins.ts";
import { createApi } from "./api.ts";
import { createBotIdentity } from "./bot-identity.ts";
import { domainAddress } from "./domain.ts";
import { type FeishuOptions, USUAL_TIMES } from "./feishu-options.ts";
import { answerClick, type ClickAnswer } from "./hearing/click.ts";
import { joinDoubleClicks } from "./hearing/double-click.ts";
import { createEventGround } from "./hearing/event-ground.ts";
import { createEventInbox } from "./hearing/event-inbox.ts";
import { sentFile } from "./hearing/sent-file.ts";
import { createEventHandlers } from "./receiving/event-handlers.ts";
import { EVENT_WORK } from "./receiving/event-work.ts";
import { createLongConnection } from "./receiving/long-connection.ts";
import { createWebhook } from "./receiving/webhook.ts";
import { createSdk, type EventHandlers, type Sdk } from "./sdk.ts";
import { createSdkLog } from "./sdk-log.ts";
import { createSender, type Sent } from "./sending/sender.ts";
import { wording } from "./wording.ts";

/** The channel; in webhook mode `webhook` takes the platform's pushes and is to be mounted at `/feishu`. */
export type FeishuChannel = Channel & { webhook: Hono | undefined };

/** open.feishu.cn, message/create: the same uuid is sent once within an hour. A minute is left for the way. */
const KEY_KNOWN_FOR_MS = 59 * 60_000;

/** How often to look for what another process has left. */
const SWEEP_EVERY_MS = 3_000;

const STILL_STARTING: ClickAnswer = { toast: { type: "info", content: wording.toast.starting } };

/** The SDK would only write a line about a wrong one and stay idle. */
const APP_ID = /^cli_[0-9a-f]{16}$/i;

/** Feishu or Lark as a channel: long connection by default, webhook as an option. */
export function createFeishuChannel(options: FeishuOptions): FeishuChannel {
  const { settings, log } = options;
  const times = { ...USUAL_TIMES, ...options.times };
  const parts = createParts(options, times.request);
  const { sender, queue, identity, inbox, ground } = parts;
  const onFault = (fault: unknown) => log.error({ channel: "feishu", err: fault }, "click not dealt with");
  const clickGround = { ...ground, inTurn: inbox.inTurn, budgetMs: times.click, onFault };
  const press = joinDoubleClicks((event) => answerClick(event, clickGround), ground.now);
  const click = async (event: unknown) => (inbox.isOpen() ? press(event) : STILL_STARTING);
  const handlers = createEventHandlers(inbox, click);
  const ws = settings.mode === "ws";
  const connection = ws ? createLongConnection(parts.sdk, handlers, times.connection) : undefined;
  const state: { started: boolean; sweeping?: Repeating } = { started: false };
  const health = () => {
    const problem = APP_ID.test(settings.appId) ? identity.problem() : wording.wrongAppId(settings.appId);
    if (problem === undefined || !state.started) return connection?.health() ?? webhookHealth(state.started);
    void identity.id(); // who asks next time is told whether it still is so
    return { state: "failed", detail: problem } as const;
  };

  return {
    name: "feishu",
    webhook: ws ? undefined : webhookOf(options, parts.sdk, handlers),
    async start(answering, opened) {
      parts.answering.now = answering;
      state.started = true;
      if (!APP_ID.test(settings.appId)) return log.error({ channel: "feishu", ...health() }, "not started");
      const connecting = atMost(times.start, Promise.all([identity.id(), connection?.start()]));
      await opened;
      await inbox.open();
      state.sweeping = repeat(SWEEP_EVERY_MS, inbox.sweep, (fault) =>
        log.error({ channel: "feishu", err: fault }, "looking for what was left"),
      );
      await connecting;
      log.info({ channel: "feishu", ...health() }, "started");
    },
    async stop() {
      connection?.stop();
      state.started = false;
      await state.sweeping?.stop();
      await inbox.idle();
      await queue.stop(times.stop);
      await sender.idle();
      await parts.changes.idle();
    },
    keyKnownForMs: KEY_KNOWN_FOR_MS,
    async send(chat, answer, { key, urgency, anew = false }) {
      if (parts.changes.isLost(chat.id) && !anew) return { ok: false, failure: { kind: "gone" } };
      const sent = await sender.send(answer, { chat, urgency }, key);
      if (sent.ok) {
        parts.changes.reached(chat.id);
        const { messages } = sent;
        const unasked = { channel: "feishu" as const, chat, answer, messages, now: ground.now() };
        await rememberUnasked(unasked, options.store);
      }
      return portResult(sent);
    },
    edit: async (sent, answer) => portResult(await sender.edit(sent, answer)),
    health,
  };
}

/** What sends and what deals with events; who answers is known at the start only. */
function createParts(options: FeishuOptions, timeoutMs: number) {
  const { settings, log, store, clock, onLimited, budget = FEISHU_BUDGET, now = Date.now } = options;
  const sdk = createSdk({
    appId: settings.appId,
    appSecret: settings.appSecret,
    domain: domainAddress(settings.domain),
    log: createSdkLog((level, line) => log[level]({ channel: "feishu" }, line)),
    timeoutMs,
  });
  const api = createApi(sdk);
  const changes = createChatChanges({ ...options, channel: "feishu" });
  const queue = createSendQueue({
    budget,
    onGone: changes.lost,
    ...(onLimited ? { onLimited } : {}),
    ...(clock ? { clock } : {}),
  });
  const sender = createSender(api, queue);
  const identity = createBotIdentity(api);
  const answering: { now?: Answering } = {};
  const safely: Answering = async (incoming) => {
    try {
      return await answering.now?.(incoming);
    } catch (fault) {
      log.error({ channel: "feishu", err: fault }, "not answered");
      return notice(handlerWording.fault);
    }
  };
  const ground = createEventGround(options, {
    sender,
    identity,
    answering: safely,
    changes,
    runsGroup: createAdmins(api, now),
    fileOf: (event) => sentFile(event, api),
  });
  const givenUp = (event: string) => log.error({ channel: "feishu", event }, "given up");
  const inbox = createEventInbox({
    inbox: createInbox(store, "feishu", givenUp),
    now,
    work: async (kept) => (await EVENT_WORK[kept.type]?.(kept, ground)) ?? "done",
    onFault: (fault) => log.error({ channel: "feishu", err: fault }, "event not dealt with"),
  });
  return { sdk, queue, sender, identity, inbox, ground, answering, changes };
}

function webhookOf(
  { settings, log, now = Date.now }: FeishuOptions,
  sdk: Sdk,
  handlers: EventHandlers,
): Hono {
  return createWebhook({
    encryptKey: settings.encryptKey ?? "",
    verificationToken: settings.verificationToken,
    dispatcher: sdk.dispatcher(handlers),
    now,
    onFault: (fault) => log.error({ channel: "feishu", err: fault }, "push not dealt with"),
  });
}

/** The port knows an answer by one message. */
function portResult(sent: Sent): SendResult {
  return sent.ok ? { ok: true, sent: sent.sent } : sent;
}

function webhookHealth(started: boolean): ChannelHealth {
  return started
    ? { state: "running", detail: wording.webhook }
    : { state: "idle", detail: wording.notStarted };
}

/** Other channels do not wait for a network that is down; this one goes on trying behind. */
async function atMost(patienceMs: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patienceMs);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
