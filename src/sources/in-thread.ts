import { Worker } from "node:worker_threads";

/** How work in a thread of its own ended; `stopped` where its time was up. */
export type ThreadEnd<Message> =
  | { kind: "done"; message: Message }
  | { kind: "failed"; fault: Error }
  | { kind: "stopped" };

const MOST_MEMORY_MB = 1_024;

/** Runs a module in a thread of its own, bounded in time and memory, and gives the one message that it posts. */
export async function inThread<Message>(
  module: URL,
  workerData: unknown,
  patienceMs: number,
): Promise<ThreadEnd<Message>> {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
  const worker = new Worker(module, { workerData, resourceLimits });
  const timer = setTimeout(() => void worker.terminate(), patienceMs);
  const { promise, resolve } = Promise.withResolvers<ThreadEnd<Message>>();
  worker.once("message", (message: Message) => resolve({ kind: "done", message }));
  worker.once("error", (fault: Error) => resolve({ kind: "failed", fault }));
  // Last, and without effect where something arrived.
  worker.once("exit", () => resolve({ kind: "stopped" }));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
