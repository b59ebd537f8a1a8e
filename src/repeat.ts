import { setTimeout as sleep } from "node:timers/promises";

/** Work that comes again and again; `stop` resolves when none is under way any more. */
export type Repeating = { stop(): Promise<void> };

/**
 * Does the work now and then every so many milliseconds, never twice at a time. A fault goes to `onFault` and the
 * next turn comes as usual.
 */
export function repeat(
  everyMs: number,
  work: () => Promise<unknown>,
  onFault: (fault: unknown) => void,
): Repeating {
  const stopping = new AbortController();
  const turns = async () => {
    while (!stopping.signal.aborted) {
      await work().catch(onFault);
      await sleep(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = turns();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}
