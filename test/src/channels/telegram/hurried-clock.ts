import type { Clock } from "../../../../src/sending/clock.ts";

/** A clock whose seconds last a fraction of a real one: what waits for a minute is seen within a second. */
export function hurriedClock(factor: number): Clock {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * factor,
    after(delayMs, task) {
      const timer = setTimeout(task, delayMs / factor);
      return () => clearTimeout(timer);
    },
  };
}

/** A hurried clock whose hands can be moved. */
export function shiftedClock(factor: number): Clock & { shift(ms: number): void } {
  const clock = hurriedClock(factor);
  let ahead = 0;
  return {
    ...clock,
    now: () => clock.now() + ahead,
    shift(ms) {
      ahead += ms;
    },
  };
}
