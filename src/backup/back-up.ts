import { once } from "node:events";
import { chmodSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { nameOfDay, removeOldest } from "./backup-folder.ts";

const THREAD = new URL("./backup-thread.ts", import.meta.url);

/** From which database file into which folder, and the day that names the copy, as an ISO date. */
export type BackingUp = { from: string; folder: string; day: string; keep: number };

/**
 * Copies a database file that may be in use, in a thread of its own, so that no answer waits. The copy is one file,
 * read through, on the disk and for its owner's eyes before it gets its name; only then the oldest beyond `keep` go.
 * Gives the copy's path.
 */
export async function backUp({ from, folder, day, keep }: BackingUp): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, nameOfDay(day));
  const part = `${path}.part`;
  rmSync(part, { force: true });
  try {
    await once(new Worker(THREAD, { workerData: { from, to: part } }), "exit");
    chmodSync(part, 0o600);
    await reachDisk(part);
    renameSync(part, path);
    await reachDisk(folder);
  } finally {
    rmSync(part, { force: true });
  }
  removeOldest(folder, keep);
  return path;
}

async function reachDisk(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
