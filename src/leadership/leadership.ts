import { setTimeout as sleep } from "node:timers/promises";
import type { Lock, Locks } from "./locks.ts";

/** Work that of all processes on one store one does at a time: polling a platform, delivering what is due. */
export type Leadership = {
  /**
   * Does the work while this process leads under the name. It is begun when nobody else leads, at the latest two
   * seconds after the process that led is gone; it has to end soon after `until` aborts. Work that ends or fails by
   * itself is begun again after a pause, here or elsewhere.
   */
  hold(name: string, work: (until: AbortSignal) => Promise<void>, onFault: (fault: unknown) => void): Held;
  /** Everything that this process does or waits to do under a name, and whether it leads now. */
  turns(): { name: string; leads: boolean }[];
};

/** A leadership that this process has or waits for. */
export type Held = {
  leads(): boolean;
  /** Ends the work, waits for it and lets another process lead. */
  stop(): Promise<void>;
};

const LOOK_EVERY_MS = 500;

/** Leadership by locks. */
export function createLeadership(locks: Locks, lookEveryMs: number = LOOK_EVERY_MS): Leadership {
  const all = new Map<string, { leads: boolean }>();
  return {
    turns: () => [...all].map(([name, { leads }]) => ({ name, leads })),
    hold(name, work, onFault) {
      const stopping = new AbortController();
      const state = { leads: false };
      all.set(name, state);
      const lead = async (lock: Lock) => {
        state.leads = true;
        try {
          await work(AbortSignal.any([stopping.signal, lock.lost]));
        } finally {
          state.leads = false;
          await lock.release();
        }
      };
      const turns = async () => {
        while (!stopping.signal.aborted) {
          await once(locks, name, lead).catch(onFault);
          await sleep(lookEveryMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
        }
      };
      const running = turns();
      return {
        leads: () => state.leads,
        stop: () => {
          stopping.abort();
          return running;
        },
      };
    },
  };
}

async function once(locks: Locks, name: string, lead: (lock: Lock) => Promise<void>): Promise<void> {
  const lock = await locks.tryLock(name);
  if (lock) await lead(lock);
}
