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
