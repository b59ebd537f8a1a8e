import { join } from "node:path";
import { fileLocks } from "../../leadership/file-locks.ts";
import type { Locks } from "../../leadership/locks.ts";

/** The embedded store's database file in the data folder. */
export function embeddedFile(dataDir: string): string {
  return join(dataDir, "tian-bot.sqlite");
}

/** The locks among the processes on a database file, whether it is open or not. */
export function embeddedLocks(path: string): Locks {
  return fileLocks(`${path}-locks`);
}
