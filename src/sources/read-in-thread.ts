import { basename } from "node:path";
import type { Reading } from "../../index/problem.ts";
import type { ReadSource } from "./import-file.ts";
import { inThread } from "./in-thread.ts";
import { readSource } from "./read-source.ts";

const THREAD = new URL("./reading-thread.ts", import.meta.url);

/** A committee's whole year is read in seconds; what takes longer would hold up the files behind it. */
const PATIENCE_MS = 5 * 60_000;

/** How a reading is bounded, and what the thread runs; others than ours are for tests. */
export type Bounds = { patienceMs?: number; thread?: URL };

/** Reads a file as `readSource` does, in a thread of its own, so that a large file never delays an answer. */
export function readInThread(bounds: Bounds = {}): ReadSource {
  const { patienceMs = PATIENCE_MS, thread = THREAD } = bounds;
  return async (path) => {
    // What arrives is what our own thread read, so its type is known.
    const end = await inThread<Reading>(thread, path, patienceMs);
    const source = basename(path);
    if (end.kind === "done") return end.message;
    return end.kind === "failed"
      ? unread(source, "能读完的文件，请拆分后再导入", end.fault.message)
      : unread(source, "几分钟内能读完的文件，请拆分后再导入", "读取超时");
  };
}

/** What is nothing but text never keeps a reader busy for long, and large amounts of it are read without a thread each. */
const PLAIN = /\.(?:txt|md|csv|tsv|jsonl?|ndjson)$/i;

/** Reads plain text here, and any other format in a thread of its own, where it can be stopped. */
export function readWithBounds(bounds: Bounds = {}): ReadSource {
  const inThread = readInThread(bounds);
  return (path) => (PLAIN.test(path) ? readSource(path) : inThread(path));
}

function unread(source: string, expected: string, got: string): Reading {
  return { proposals: [], problems: [{ source, line: null, expected, got }] };
}
