import type { ChannelHealth } from "../../channel.ts";
import type { ConnectionTimes, EventHandlers, Sdk } from "../sdk.ts";
import { wording } from "../wording.ts";

/** All waiting of the long connection, in milliseconds. */
export type LongConnectionTimes = ConnectionTimes & {
  /** How long a connection may take to come (back) before it is made anew; the SDK itself waits up to 30 s at random. */
  patienceMs: number;
  /** Pauses before the next attempt; the last one repeats. */
  pausesMs: readonly number[];
};

/** The long connection, kept alive: a lost one, and one that the SDK has given up, is made anew until it is stopped. */
export type LongConnection = {
  /** Resolves when events can arrive, or when the first attempt has failed; the next ones go on behind. */
  start(): Promise<void>;
  stop(): void;
  health(): ChannelHealth;
};

/** Makes a connection that is not open yet. */
export function createLongConnection(
  sdk: Pick<Sdk, "connect">,
  handlers: EventHandlers,
  times: LongConnectionTimes,
): LongConnection {
  const { promise, resolve } = Promise.withResolvers<void>();
  const line: Line = {
    times,
    open: (events) => sdk.connect(handlers, events, times),
    health: idle(wording.notStarted),
    failures: 0,
    stopped: false,
    onFirstResult: resolve,
  };
  return {
    start() {
      line.health = { state: "starting", detail: wording.connecting };
      connect(line);
      return promise;
    },
    stop() {
      line.stopped = true;
      clearTimeout(line.timer);
      line.close?.();
      line.health = idle(wording.stopped);
    },
    health: () => line.health,
  };
}

/** The line to the platform and what is known of it. */
type Line = {
  times: LongConnectionTimes;
  open(events: Parameters<Sdk["connect"]>[1]): () => void;
  health: ChannelHealth;
  failures: number;
  stopped: boolean;
  onFirstResult(): void;
  close?: () => void;
  timer?: NodeJS.Timeout;
  /** News of an attempt that was given up is no news of this one. */
  attempt?: symbol;
};

function connect(line: Line): void {
  const attempt = Symbol();
  line.attempt = attempt;
  const ifCurrent = (react: () => void) => {
    if (line.attempt === attempt) react();
  };
  later(line, line.times.patienceMs, () => failed(line, wording.noConnection));
  line.close = line.open({
    onReady: () => ifCurrent(() => connected(line)),
    onBack: () => ifCurrent(() => connected(line)),
    onLost: () => ifCurrent(() => lost(line)),
    onFailed: (reason) => ifCurrent(() => failed(line, reason)),
  });
}

function connected(line: Line): void {
  clearTimeout(line.timer);
  line.failures = 0;
  line.health = { state: "running", detail: wording.connected };
  line.onFirstResult();
}

/** The SDK tries by itself; it is given some time. */
function lost(line: Line): void {
  line.health = { state: "starting", detail: wording.lost };
  later(line, line.times.patienceMs, () => failed(line, wording.noConnection));
}

function failed(line: Line, reason: string): void {
  line.close?.();
  if (line.stopped) return;
  const { pausesMs } = line.times;
  const pause = pausesMs[Math.min(line.failures, pausesMs.length - 1)] ?? 0;
  line.failures += 1;
  line.health = { state: "failed", detail: wording.failed(reason, Math.ceil(pause / 1000)) };
  later(line, pause, () => connect(line));
  line.onFirstResult();
}

function later(line: Line, delayMs: number, task: () => void): void {
  clearTimeout(line.timer);
  if (!line.stopped) line.timer = setTimeout(task, delayMs);
}

function idle(detail: string): ChannelHealth {
  return { state: "idle", detail };
}
