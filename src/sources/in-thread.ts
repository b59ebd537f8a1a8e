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
  const { promise, resolve } = Promise.withResolvers<ThreadEnd<Message>>();
  const timer = setTimeout(() => {
    void worker.terminate();
    resolve({ kind: "stopped" }); // its end is not waited for: one that is stopped while it starts may tell of none
  }, patienceMs);
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
