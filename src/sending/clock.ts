/** Time as an argument: the real one, or a simulated one in tests. Milliseconds since 1970. */
export type Clock = {
  now(): number;
  /** Runs the task once after a delay; the returned function calls it off. */
  after(delayMs: number, task: () => void): () => void;
};

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The machine's clock. Its timers keep the process alive, because something is waiting to be sent. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, Math.min(delayMs, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/** Resolves after a delay on this clock. */
export function waitFor(delayMs: number, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}
