import type { Library } from "../../../../handlers/library.ts";
import { createAnswering } from "../../../../src/answering.ts";
import { dayAt } from "../../../../src/calendar-day.ts";
import type { ChatChange } from "../../../../src/channels/channel.ts";
import { createTelegramChannel } from "../../../../src/channels/telegram/telegram-channel.ts";
import { libraryOf } from "../../../../src/file-library.ts";
import { createLog, type Log } from "../../../../src/log.ts";
import type { Clock } from "../../../../src/sending/clock.ts";
import { readSettings } from "../../../../src/settings.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";
import {
  type FakeOptions,
  type FakeTelegram,
  startFakeTelegram,
} from "../../../fakes/telegram/fake-telegram.ts";
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
  lines?: string[];
  changes?: ChatChange[];
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
    onChatChange: async (change) => void changes.push(change),
  });
  const report = (err: unknown) => log.error({ err }, "fault");
  const answering = createAnswering({
    store,
    services: { library },
    isStaff: async () => false,
    timeZone: "Asia/Shanghai",
    report,
  });
  return {
    ...{ channel, fake, store, library, clock, lines, changes, answering },
    async close(): Promise<void> {
      await channel.stop();
      if (!options.telegram) await fake.stop();
      if (!options.store) await store.close();
    },
  };
}

export type OpenedTelegram = Awaited<ReturnType<typeof openTelegram>>;

function logInto(lines: string[], token: string): Log {
  const read = readSettings({ TELEGRAM_BOT_TOKEN: token, LOG_LEVEL: "debug" });
  if (!read.ok) throw new Error("the tests' own settings are wrong");
  return createLog(read.settings, { write: (line: string) => lines.push(line) });
}
