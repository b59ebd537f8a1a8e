import type { Clock } from "../../../src/sending/clock.ts";

export type SimulatedClock = Clock & {
  /** Runs everything planned up to a time, in order, letting promises settle in between. */
  runUntil(time: number): Promise<void>;
  /** Runs until nothing is planned. */
  runOut(): Promise<void>;
};

type Timer = { at: number; task: () => void };

/** A clock that moves only when a test says so; it starts at zero. */
export function createSimulatedClock(): SimulatedClock {
  const timers = new Set<Timer>();
  let now = 0;

  const earliest = (until: number) =>
    [...timers].reduce<Timer | undefined>(
      (first, timer) => (timer.at <= until && !(first && first.at <= timer.at) ? timer : first),
      undefined,
    );

  async function runUntil(time: number): Promise<void> {
    await settled();
    for (let timer = earliest(time); timer; timer = earliest(time)) {
      timers.delete(timer);
      now = Math.max(now, timer.at);
      timer.task();
      await settled();
    }
    if (Number.isFinite(time)) now = Math.max(now, time);
  }

  return {
    now: () => now,
    after(delayMs, task) {
      const timer = { at: now + Math.max(0, delayMs), task };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    runUntil,
    runOut: () => runUntil(Number.POSITIVE_INFINITY),
  };
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
