import { join } from "node:path";
import { STANCE_WORDS } from "../handlers/wording.ts";
import { createAnswering, type Ground } from "./answering.ts";
import { lastBackupAt } from "./backup/backup-folder.ts";
import { dayAt } from "./calendar-day.ts";
import type { Channel, OnChatChange } from "./channels/channel.ts";
import { createFeishuChannel } from "./channels/feishu/feishu-channel.ts";
import { createTelegramChannel } from "./channels/telegram/telegram-channel.ts";
import type { About } from "./channels/web/about.ts";
import { createBoardPages } from "./channels/web/board/board-pages.ts";
import type { PartState, ReadinessParts } from "./channels/web/readiness.ts";
import { isLoopback } from "./channels/web/security.ts";
import { createSuggestions } from "./channels/web/suggestions.ts";
import { createTrust } from "./channels/web/trust.ts";
import { createWebChannel, type WebChannel } from "./channels/web/web-channel.ts";
import { type ChatAccess, chatAccess } from "./chat-access.ts";
import { readDeadlines } from "./deadlines/deadline-file.ts";
import { type Holdings, openHoldings } from "./holdings.ts";
import type { Log } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics/metrics.ts";
import { createMetricsRoute } from "./metrics/metrics-route.ts";
import { createChatNews } from "./notify/chat-news.ts";
import { startNotifying } from "./notify/notifying.ts";
import { programVersion } from "./program-version.ts";
import type { Settings } from "./settings.ts";
import { readInThread } from "./sources/read-in-thread.ts";
import { ofCommittee } from "./sources/read-source.ts";
import { openFileDesk } from "./staff/open-file-desk.ts";
import { staffRoll } from "./staff/staff-roll.ts";

/** The running bot. */
export type Program = {
  /** Where a browser on this machine finds the chat. */
  address: string;
  /** How many shipped samples the first start imported. */
  samples: number;
  /** Takes nothing new, waits for what is under way until the deadline, closes the store; false where the deadline came first. */
  stop(deadlineMs: number): Promise<boolean>;
};

/** What the program needs from outside: the clock in milliseconds since 1970, and the log. */
export type ProgramGround = { now(): number; log: Log };

/** Opens everything and starts every channel that has credentials; what was opened is closed again where one fails. */
export async function startProgram(settings: Settings, ground: ProgramGround): Promise<Program> {
  const deadlines = readDeadlines(join(settings.dataDir, "deadlines.json"));
  const holdings = await openHoldings(settings, ground);
  const channels: Channel[] = [];
  const dayOf = (at: number) => dayAt(at, settings.timeZone);
  const standingOf = staffRoll(settings.staff, holdings.records);
  try {
    const onChatChange = createChatNews({ ...holdings.store, channels, now: ground.now });
    const access = chatAccess(settings);
    const metrics = metricsOf(settings, holdings, { ...ground, channels });
    const channelGround = { ...ground, onChatChange, access, metrics };
    const telegram = telegramOf(settings, holdings, channelGround);
    const feishu = feishuOf(settings, holdings, channelGround);
    const { store, library, withPrivate, records, outcomes } = holdings;
    const reading = {
      library,
      records,
      matters: store.queue,
      files: openFileDesk({ store, read: ofCommittee(settings.committee, readInThread()) }),
      outcomes,
      deadlines,
      dayOf,
      boardAddress: () => web.address(),
    };
    const loopback = isLoopback(settings.host);
    const trust = createTrust({ loopback, token: settings.webToken });
    const board = createBoardPages({
      services: reading,
      withPrivate,
      standingOf,
      now: ground.now,
      dayOf,
      trust,
    });
    const web: WebChannel = createWebChannel({
      pages: [board, createMetricsRoute(metrics, { token: settings.metricsToken, loopback })],
      host: settings.host,
      port: settings.port,
      token: settings.webToken,
      about: aboutHoldings(holdings, settings),
      ready: readyParts(holdings, channels),
      onFault: (fault) => ground.log.error({ err: fault }, "a request could not be answered"),
      now: ground.now,
      webhooks: [telegram?.routes, feishu?.webhook].filter((routes) => routes !== undefined),
    });
    channels.push(web, ...[telegram, feishu].filter((channel) => channel !== undefined));
    const digests = { services: reading, standingOf };
    const notifying = startNotifying({ settings, store, channels, access, digests, ...ground });
    const { subscriptions } = notifying;
    const answering = { store, services: { subscriptions, ...reading }, withPrivate, access, standingOf };
    await startAll(channels, answering, { settings, metrics, ...ground });
    notifying.begin();
    const stop = (deadlineMs: number) => stopAll([...channels, notifying], holdings, deadlineMs);
    return { address: web.address() ?? "", samples: holdings.samples, stop };
  } catch (fault) {
    await holdings.close();
    throw fault;
  }
}

function metricsOf(
  { timeZone, backupDir }: Settings,
  { store, library }: Holdings,
  { channels, now }: ProgramGround & { channels: readonly Channel[] },
): Metrics {
  const proposals = () => library.index.size;
  const backedUpAt = () => (backupDir ? lastBackupAt(backupDir) : undefined);
  return createMetrics({ store, channels, proposals, backedUpAt, version: programVersion(), timeZone, now });
}

type ChannelGround = ProgramGround & { onChatChange: OnChatChange; access: ChatAccess; metrics: Metrics };

/** The Telegram channel, where there is a token for it. */
function telegramOf(settings: Settings, { store, library }: Holdings, { log, ...told }: ChannelGround) {
  const { telegram, timeZone } = settings;
  if (!telegram) return undefined;
  const day = (now: number) => dayAt(now, timeZone);
  const { metrics, onChatChange, access } = told;
  const onLimited = () => metrics.limited("telegram");
  return createTelegramChannel({
    settings: telegram,
    store,
    library,
    log,
    day,
    onLimited,
    onChatChange,
    access,
  });
}

/** The Feishu or Lark channel, where there are credentials for it. */
function feishuOf(
  { feishu, staff }: Settings,
  { store, library }: Holdings,
  { log, now, onChatChange, access, metrics }: ChannelGround,
) {
  if (!feishu) return undefined;
  const openIds = staff.filter(({ channel }) => channel === "feishu").map(({ id }) => id);
  return createFeishuChannel({
    ...{ settings: feishu, store, library, log, staff: openIds, now },
    ...{ onChatChange, access, onLimited: () => metrics.limited("feishu") },
  });
}

async function startAll(
  channels: readonly Channel[],
  ground: Pick<Ground, "store" | "services" | "withPrivate" | "access" | "standingOf">,
  { settings, log, metrics }: ProgramGround & { settings: Settings; metrics: Metrics },
): Promise<void> {
  const answering = createAnswering({
    ...ground,
    timeZone: settings.timeZone,
    report: (fault, { channel, eventId }) =>
      log.error({ err: fault, channel, eventId }, "a message could not be answered"),
  });
  await Promise.all(channels.map((channel) => channel.start(metrics.timed(answering))));
}

/** The store closes last; an answer that is still under way at the deadline loses it. */
async function stopAll(
  parts: readonly Pick<Channel, "stop">[],
  holdings: Holdings,
  deadlineMs: number,
): Promise<boolean> {
  const { promise: deadline, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), deadlineMs);
  const drained = Promise.all(parts.map((part) => part.stop())).then(() => true);
  const inTime = await Promise.race([drained, deadline]);
  clearTimeout(timer);
  await holdings.close();
  return inTime;
}

function aboutHoldings({ store, library }: Holdings, { committee = null }: SettingsOfAbout) {
  const suggestions = createSuggestions(() => library.index);
  return async (): Promise<About> => ({
    committee,
    samples: await store.onlySamples(),
    count: library.index.size,
    suggestions: suggestions(),
    stances: STANCE_WORDS,
  });
}

type SettingsOfAbout = { committee?: string | null | undefined };

function readyParts({ store, library }: Holdings, channels: readonly Channel[]): ReadinessParts {
  return {
    index: () => ({ ok: true, detail: `已载入 ${library.index.size} 件提案` }),
    store: async () => {
      await store.checkWritable();
      return { ok: true, detail: "可写" };
    },
    channels: () => channelStates(channels),
  };
}

function channelStates(channels: readonly Channel[]): PartState {
  const states = channels.map((channel) => channel.health());
  return {
    ok: states.every(({ state }) => state === "running"),
    detail: states.map(({ detail }) => detail).join("；"),
  };
}
