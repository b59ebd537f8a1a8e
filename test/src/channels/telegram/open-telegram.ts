import { expect, onTestFinished, vi } from "vitest";
import { NEW_CONVERSATION } from "../../../../handlers/conversation.ts";
import type { Library } from "../../../../handlers/library.ts";
import { createAnswering } from "../../../../src/answering.ts";
import { dayAt } from "../../../../src/calendar-day.ts";
import type { Answering, ChatChange } from "../../../../src/channels/channel.ts";
import { createTelegramChannel } from "../../../../src/channels/telegram/telegram-channel.ts";
import type { ChatAccess } from "../../../../src/chat-access.ts";
import { conversationKey } from "../../../../src/conversation-key.ts";
import { libraryOf } from "../../../../src/library/file-library.ts";
import { createLog, type Log } from "../../../../src/log/log.ts";
import type { Clock } from "../../../../src/sending/clock.ts";
import { readSettings } from "../../../../src/settings/settings.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";
import type { FakeMessage } from "../../../fakes/telegram/chat-book.ts";
import {
  type FakeOptions,
  type FakeTelegram,
  startFakeTelegram,
} from "../../../fakes/telegram/fake-telegram.ts";
import { SCENARIO_LIBRARY } from "../scenario-library.ts";
import { hurriedClock } from "./hurried-clock.ts";

/** How many times faster than life the tests are. */
export const HURRY = 30;

export type OpenOptions = {
  fake?: FakeOptions;
  telegram?: FakeTelegram;
  store?: Store;
  library?: Library;
  webhook?: { url: string; secret: string };
  token?: string;
  clock?: Clock;
  callTimeoutMs?: number;
  answering?: Answering;
  lines?: string[];
  changes?: ChatChange[];
  access?: ChatAccess;
};

/** A channel that is not started, before a Bot API of its own, with the product's own answers at hand. */
export async function openTelegram(options: OpenOptions = {}) {
  const clock = options.clock ?? hurriedClock(HURRY);
  const fake = options.telegram ?? (await startFakeTelegram({ now: clock.now, ...options.fake }));
  const store = options.store ?? (await openMemoryStore());
  const library = options.library ?? libraryOf([]);
  const lines = options.lines ?? [];
  const log = logInto(lines, options.token ?? fake.token);
  const settings = {
    token: options.token ?? fake.token,
    apiRoot: fake.apiRoot,
    ...(options.webhook ? { webhook: options.webhook } : {}),
  };
  const changes = options.changes ?? [];
  const channel = createTelegramChannel({
    ...{ settings, store, library, log, clock, secondMs: 1000 / HURRY, day: dayAt },
    ...(options.callTimeoutMs ? { callTimeoutMs: options.callTimeoutMs } : {}),
    ...(options.access ? { access: options.access } : {}),
    onChatChange: async (change) => {
      if (change.change !== "heard") changes.push(change);
    },
  });
  const report = (err: unknown) => log.error({ err }, "fault");
  const product = createAnswering({
    store,
    services: { library },
    standingOf: () => ({ staff: false }),
    timeZone: "Asia/Shanghai",
    report,
  });
  const answering = options.answering ? leavingConversation(options.answering, store) : product;
  return {
    ...{ channel, fake, store, library, clock, lines, changes, answering },
    async close(): Promise<void> {
      await channel.stop();
      if (!options.telegram) await fake.stop();
      if (!options.store) await store.close();
    },
  };
}

/** Leaves a conversation behind, as the program does, so that buttons have something to go on with. */
function leavingConversation(answering: Answering, store: Store): Answering {
  return async (incoming) => {
    const expiresAt = incoming.at + 24 * 3_600_000;
    await store.saveConversation({ key: conversationKey(incoming), state: NEW_CONVERSATION, expiresAt });
    return answering(incoming);
  };
}

/** The same, started over the scenarios' proposals and closed after the test. */
export async function startTelegram(options: OpenOptions = {}): Promise<OpenedTelegram> {
  const open = await openTelegram({ library: SCENARIO_LIBRARY, ...options });
  onTestFinished(open.close);
  await open.channel.start(open.answering);
  return open;
}

/** Waits until the bot has said so many things in a chat, and gives them, oldest first. */
export function said(open: OpenedTelegram, chat: number, count: number): Promise<FakeMessage[]> {
  return soon(() => {
    expect(open.fake.said(chat).length).toBeGreaterThanOrEqual(count);
    return open.fake.said(chat);
  });
}

/** Waits until something holds, long enough for a machine with much to do. */
export function soon<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 40_000, interval: 10 });
}

export type OpenedTelegram = Awaited<ReturnType<typeof openTelegram>>;

function logInto(lines: string[], token: string): Log {
  const read = readSettings({ TELEGRAM_BOT_TOKEN: token, LOG_LEVEL: "debug" });
  if (!read.ok) throw new Error("the tests' own settings are wrong");
  return createLog(read.settings, { write: (line: string) => lines.push(line) });
}
