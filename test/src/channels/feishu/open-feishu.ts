import { onTestFinished, vi } from "vitest";
import { NEW_CONVERSATION } from "../../../../handlers/conversation.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import type { Library } from "../../../../handlers/library.ts";
import { createAnswering } from "../../../../src/answering.ts";
import type { Answering } from "../../../../src/channels/channel.ts";
import { createFeishuChannel, type FeishuChannel } from "../../../../src/channels/feishu/feishu-channel.ts";
import type { FeishuOptions, FeishuTimes } from "../../../../src/channels/feishu/feishu-options.ts";
import { conversationKey } from "../../../../src/conversation-key.ts";
import type { Clock } from "../../../../src/sending/clock.ts";
import type { FeishuSettings } from "../../../../src/settings/settings.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";
import { APP, type FakeFeishu, startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { SECRETS } from "../../../fakes/feishu/push.ts";
import { shownText } from "../../../fakes/feishu/shown-text.ts";
import { smallTown } from "../../../handlers/small-town.ts";

/** A hundred times faster than a real clock, so that pauses of seconds pass at once. */
const HASTY_CLOCK: Clock = {
  now: () => performance.now() * 100,
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs / 100);
    return () => clearTimeout(timer);
  },
};

/** Patient enough for a machine with much to do; tests of impatience bring their own. */
const QUICK: FeishuTimes = {
  request: 3000,
  click: 2500,
  start: 10_000,
  stop: 500_000,
  connection: { pingTimeoutMs: 10_000, handshakeTimeoutMs: 5000, patienceMs: 10_000, pausesMs: [20, 40] },
};

/** For connections that are dead: tests see it at once. */
export const IMPATIENT: FeishuTimes["connection"] = {
  ...QUICK.connection,
  pingTimeoutMs: 100,
  handshakeTimeoutMs: 300,
  patienceMs: 600,
};

/** One line that the channel wrote to the log. */
type Logged = { level: string; given: unknown; said: string | undefined };

/** The channel over the real SDK, with the fake platform on the far side. */
export type OpenFeishu = {
  platform: FakeFeishu;
  channel: FeishuChannel;
  store: Store;
  logged: Logged[];
  /** What stands in a chat by now, as people read it, without what was withdrawn. */
  shown(chat: string): string[];
};

export type OpenOptions = {
  settings?: Partial<FeishuSettings>;
  times?: Partial<FeishuTimes>;
  store?: Store;
  library?: Library;
  platform?: FakeFeishu;
  now?: () => number;
  clock?: Clock;
  budget?: FeishuOptions["budget"];
  staff?: string[];
  onChatChange?: FeishuOptions["onChatChange"];
};

export async function openFeishu(options: OpenOptions = {}): Promise<OpenFeishu> {
  const platform = options.platform ?? (await startFakeFeishu());
  const store = options.store ?? (await openMemoryStore());
  const logged: Logged[] = [];
  const note = (level: string) => (given: unknown, said?: string) => void logged.push({ level, given, said });
  const channel = createFeishuChannel({
    settings: settingsFor(platform, options.settings),
    store,
    library: options.library ?? smallTown(),
    log: { info: note("info"), warn: note("warn"), error: note("error") } as FeishuOptions["log"],
    staff: options.staff ?? [],
    clock: options.clock ?? HASTY_CLOCK,
    times: { ...QUICK, ...options.times },
    ...(options.now ? { now: options.now } : {}),
    ...(options.onChatChange ? { onChatChange: options.onChatChange } : {}),
    ...(options.budget ? { budget: options.budget } : {}),
  });
  const shown = (chat: string) =>
    platform
      .sent()
      .filter((message) => message.chat === chat && !platform.store.isRecalled(message.id))
      .map(shownText);
  return { platform, channel, store, logged, shown };
}

function settingsFor(platform: FakeFeishu, given: Partial<FeishuSettings> = {}): FeishuSettings {
  return {
    appId: APP.id,
    appSecret: APP.secret,
    domain: platform.address,
    mode: "ws",
    ...SECRETS,
    ...given,
  };
}

/** Waits until something holds, long enough for a machine with much to do. */
export function soon<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 40_000, interval: 10 });
}

/** The same, started with the small town's proposals and closed after the test. */
export async function startFeishu(
  options: OpenOptions & { answering?: Answering } = {},
): Promise<OpenFeishu> {
  const open = await openFeishu(options);
  onTestFinished(async () => {
    await open.channel.stop();
    if (!options.platform) await open.platform.stop();
    if (!options.store) await open.store.close();
  });
  const { answering } = options;
  await open.channel.start(answering ? withConversation(answering, open.store) : townAnswering(open.store));
  return open;
}

/** Leaves a conversation behind, as the program does, so that buttons have something to go on with. */
function withConversation(answering: Answering, store: Store): Answering {
  return async (incoming) => {
    const expiresAt = incoming.at + 24 * 3_600_000;
    await store.saveConversation({ key: conversationKey(incoming), state: NEW_CONVERSATION, expiresAt });
    return answering(incoming);
  };
}

/** Answers from the small town, as the program does. */
function townAnswering(store: Store): Answering {
  const report = (fault: unknown, incoming: Incoming) => {
    throw new Error(`answering ${incoming.text}`, { cause: fault });
  };
  return createAnswering({
    store,
    services: { library: smallTown() },
    standingOf: () => ({ staff: false }),
    timeZone: "Asia/Shanghai",
    report,
  });
}
