import { join } from "node:path";
import { createAnswering, type Ground } from "./answering.ts";
import { lastBackupAt } from "./backup/backup-folder.ts";
import { dayAt } from "./calendar-day.ts";
import type { Channel } from "./channels/channel.ts";
import { chatAccess } from "./chat-access.ts";
import { readDeadlines } from "./deadlines/deadline-file.ts";
import { type Holdings, openHoldings, type Surroundings } from "./holdings.ts";
import { createMetrics, type Metrics } from "./metrics/metrics.ts";
import { createChatNews } from "./notify/chat-news.ts";
import { startNotifying } from "./notify/notifying.ts";
import { feishuOf, telegramOf } from "./platform-channels.ts";
import { programVersion } from "./program-version.ts";
import type { Settings } from "./settings/settings.ts";
import { openFileDesk } from "./staff/open-file-desk.ts";
import { staffRoll } from "./staff/staff-roll.ts";
import { writeTables } from "./staff/table-file.ts";
import { openWebSide } from "./web-side.ts";

/** The running bot. */
export type Program = {
  /** Where a browser on this machine finds the chat. */
  address: string;
  /** How many shipped samples the first start imported. */
  samples: number;
  /** Takes nothing new, waits for what is under way until the deadline, closes the store; false where the deadline came first. */
  stop(deadlineMs: number): Promise<boolean>;
};

/** What the program needs from outside: the clock in milliseconds since 1970, and the log; tests read otherwise. */
export type ProgramGround = Pick<Surroundings, "now" | "log" | "read">;

/** How long a start that has failed waits for channels that had begun. */
const FAILED_STOP_MS = 1_000;

/** Opens everything and starts every channel that has credentials; what was opened is closed again where one fails. */
export async function startProgram(settings: Settings, ground: ProgramGround): Promise<Program> {
  const deadlines = readDeadlines(join(settings.dataDir, "deadlines.json"));
  const holdings = await openHoldings(settings, ground);
  const channels: Channel[] = [];
  const dayOf = (at: number) => dayAt(at, settings.timeZone);
  const standingOf = staffRoll(settings.staff, holdings.records);
  try {
    const onChatChange = createChatNews({ store: holdings.store, channels, now: ground.now });
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
      files: openFileDesk(holdings),
      outcomes,
      deadlines,
      dayOf,
      boardAddress: () => web.address(),
      writeTables,
    };
    const web = openWebSide({
      ...{ settings, holdings, services: reading, standingOf, metrics, channels },
      webhooks: [telegram?.routes, feishu?.webhook].filter((routes) => routes !== undefined),
      ...{ dayOf, onChatChange, ...ground },
    });
    channels.push(web, ...[telegram, feishu].filter((channel) => channel !== undefined));
    const digests = { services: reading, standingOf };
    const catchUp = () => Promise.all([library.refresh(), withPrivate?.refresh()]);
    const notifying = startNotifying({ settings, store, channels, access, digests, catchUp, ...ground });
    const { subscriptions } = notifying;
    const answering = { store, services: { subscriptions, ...reading }, withPrivate, access, standingOf };
    const samples = await whileLoading(holdings, (opened) =>
      startAll(channels, answering, { settings, metrics, opened, ...ground }),
    );
    notifying.begin();
    const stop = (deadlineMs: number) => stopAll([...channels, notifying], holdings, deadlineMs);
    return { address: web.address() ?? "", samples, stop };
  } catch (fault) {
    await stopAll(channels, holdings, FAILED_STOP_MS);
    throw fault;
  }
}

/** Loads the proposals; what is begun meanwhile is told when they are there. Gives the count of samples imported. */
async function whileLoading(
  holdings: Holdings,
  begin: (opened: Promise<void>) => Promise<void>,
): Promise<number> {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const load = async () => {
    const { samples } = await holdings.load();
    open();
    return samples;
  };
  const [samples] = await Promise.all([load(), begin(opened)]);
  return samples;
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

type Starting = ProgramGround & { settings: Settings; metrics: Metrics; opened: Promise<void> };

async function startAll(
  channels: readonly Channel[],
  ground: Pick<Ground, "store" | "services" | "withPrivate" | "access" | "standingOf">,
  { settings, log, metrics, opened }: Starting,
): Promise<void> {
  const answering = createAnswering({
    ...ground,
    timeZone: settings.timeZone,
    report: (fault, { channel, eventId }) =>
      log.error({ err: fault, channel, eventId }, "a message could not be answered"),
  });
  await Promise.all(channels.map((channel) => channel.start(metrics.timed(answering), opened)));
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
