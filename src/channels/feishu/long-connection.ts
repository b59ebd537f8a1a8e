import type { ChannelHealth } from "../channel.ts";
import type { ConnectionTimes, EventHandlers, Sdk } from "./sdk.ts";
import { wording } from "./wording.ts";

/** All waiting of the long connection, in milliseconds. */
export type LongConnectionTimes = ConnectionTimes & {
  /** How long a connection may take to come (back) before it is made anew. */
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

export function createLongConnection(
  sdk: Pick<Sdk, "connect">,
  handlers: EventHandlers,
  times: LongConnectionTimes,
): LongConnection {
  const first = Promise.withResolvers<void>();
  const state = { health: idle(wording.notStarted), failures: 0, stopped: false };
  let close: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;

  function say(health: ChannelHealth): void {
    state.health = health;
  }

  function later(delayMs: number, task: () => void): void {
    clearTimeout(timer);
    if (!state.stopped) timer = setTimeout(task, delayMs);
  }

  function connected(): void {
    clearTimeout(timer);
    state.failures = 0;
    say({ state: "running", detail: wording.connected });
    first.resolve();
  }

  function failed(reason: string): void {
    close?.();
    close = undefined;
    if (state.stopped) return;
    const pause = times.pausesMs[Math.min(state.failures, times.pausesMs.length - 1)] ?? 0;
    state.failures += 1;
    say({ state: "failed", detail: wording.failed(reason, Math.ceil(pause / 1000)) });
    later(pause, connect);
    first.resolve();
  }

  function connect(): void {
    const attempt = Symbol();
    current = attempt;
    const mine =
      (react: (reason: string) => void) =>
      (reason = "") => {
        if (current === attempt) react(reason);
      };
    later(times.patienceMs, () => failed(wording.noConnection));
    const events = {
      onReady: mine(connected),
      onBack: mine(connected),
      onLost: mine(lost),
      onFailed: mine(failed),
    };
    close = sdk.connect(handlers, events, times);
  }

  function lost(): void {
    say({ state: "starting", detail: wording.lost });
    later(times.patienceMs, () => failed(wording.noConnection));
  }

  let current: symbol | undefined;

  return {
    start() {
      say({ state: "starting", detail: wording.connecting });
      connect();
      return first.promise;
    },
    stop() {
      state.stopped = true;
      clearTimeout(timer);
      close?.();
      say(idle(wording.stopped));
    },
    health: () => state.health,
  };
}

function idle(detail: string): ChannelHealth {
  return { state: "idle", detail };
}
