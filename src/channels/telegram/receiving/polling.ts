import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import type { Update } from "grammy/types";
import type { PollSignal } from "./fetch-updates.ts";

/** Where updates come from, kept before they are given on. */
export type Supply = (limit: number, signal: PollSignal) => Promise<Update[]>;

export type Polling = {
  /** Resolves when receiving has ended by itself; rejects with why. */
  ended: Promise<void>;
  /** Takes no more updates and waits for those under way. */
  stop(): Promise<void>;
};

const LOOK_EVERY_MS = 10;

/** Runs updates side by side as they come. `handle` keeps the order within a chat and does not reject. */
export function startPolling(supply: Supply, handle: (update: Update) => Promise<void>): Polling {
  const source = createSource<Update>({ supply });
  const sink = createConcurrentSink<Update>({ consume: handle }, async () => {});
  const runner = createRunner(source, sink);
  runner.start();
  const ended = runner.task() ?? Promise.resolve();
  return {
    ended,
    async stop() {
      if (runner.isRunning()) await runner.stop();
      // The runner resolves before its last updates are dealt with.
      while (runner.size() > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    },
  };
}
