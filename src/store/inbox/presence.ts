import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Lock, Locks } from "../../leadership/locks.ts";

/** Which of the processes on one store are there: an event that a process left is taken up only when it is gone. */
export type Presence = {
  /** The name under which this process keeps what it takes. */
  readonly self: string;
  /** Whether there may be others at the same time. */
  readonly shared: boolean;
  /** Lets the others see this process; cheap when they do already. */
  announce(): Promise<void>;
  isGone(process: string): Promise<boolean>;
};

const PATIENCE_MS = 5_000;
const LOOK_AGAIN_MS = 50;

/** Every process holds a lock under its name for as long as it lives. */
export function presenceBy(locks: Locks): Presence {
  const self = randomUUID();
  const state: { lock?: Lock | undefined } = {};
  return {
    self,
    shared: true,
    async announce() {
      if (state.lock?.lost.aborted) {
        await state.lock.release();
        state.lock = undefined;
      }
      const deadline = performance.now() + PATIENCE_MS;
      while (!state.lock && performance.now() < deadline) {
        state.lock = await locks.tryLock(nameOf(self));
        if (!state.lock) await sleep(LOOK_AGAIN_MS);
      }
    },
    async isGone(process) {
      const lock = await locks.tryLock(nameOf(process));
      await lock?.release();
      return lock !== undefined;
    },
  };
}

/** For a store that one process has at a time: whoever else kept something is gone. */
export function alone(): Presence {
  return { self: randomUUID(), shared: false, announce: async () => undefined, isGone: async () => true };
}

function nameOf(process: string): string {
  return `process/${process}`;
}
