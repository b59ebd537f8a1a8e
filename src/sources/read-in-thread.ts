import { basename } from "node:path";
import { Worker } from "node:worker_threads";
import type { Reading } from "../../index/problem.ts";
import type { ReadSource } from "./import-file.ts";
import { readSource } from "./read-source.ts";

const THREAD = new URL("./reading-thread.ts", import.meta.url);

/** A committee's whole year is read in seconds; what takes longer would hold up the files behind it. */
const PATIENCE_MS = 5 * 60_000;
const MOST_MEMORY_MB = 1_024;

/** How a reading is bounded, and what the thread runs; others than ours are for tests. */
export type Bounds = { patienceMs?: number; thread?: URL };

/** Reads a file as `readSource` does, in a thread of its own, so that a large file never delays an answer. */
export function readInThread(bounds: Bounds = {}): ReadSource {
  const { patienceMs = PATIENCE_MS, thread = THREAD } = bounds;
  return async (path) => {
    const worker = new Worker(thread, {
      workerData: path,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const timer = setTimeout(() => void worker.terminate(), patienceMs);
    try {
      return await readingOf(worker, basename(path));
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What is nothing but text never keeps a reader busy for long, and large amounts of it are read without a thread each. */
const PLAIN = /\.(?:txt|md|csv|tsv|jsonl?|ndjson)$/i;

/** Reads plain text here, and any other format in a thread of its own, where it can be stopped. */
export function readWithBounds(bounds: Bounds = {}): ReadSource {
  const inThread = readInThread(bounds);
  return (path) => (PLAIN.test(path) ? readSource(path) : inThread(path));
}

function readingOf(worker: Worker, source: string): Promise<Reading> {
  const { promise, resolve } = Promise.withResolvers<Reading>();
  const fails = (expected: string, got: string) =>
    resolve({ proposals: [], problems: [{ source, line: null, expected, got }] });
  // What arrives is what our own thread read, so its type is known.
  worker.once("message", (reading: Reading) => resolve(reading));
  worker.once("error", (fault: Error) => fails("能读完的文件，请拆分后再导入", fault.message));
  // Last, and without effect where something arrived.
  worker.once("exit", () => fails("几分钟内能读完的文件，请拆分后再导入", "读取超时"));
  return promise;
}
