import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const NAME = /^tian-bot-\d{4}-\d\d-\d\d\.sqlite$/;

/** The name of a day's backup. */
export function nameOfDay(day: string): string {
  return `tian-bot-${day}.sqlite`;
}

/** The backups of a folder, the oldest first; other files are not ours. */
export function backupsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted();
}

/** When the latest backup was made, in milliseconds since 1970; undefined where there is none. */
export function lastBackupAt(folder: string): number | undefined {
  const latest = backupsIn(folder).at(-1);
  return latest === undefined ? undefined : statSync(join(folder, latest)).mtimeMs;
}

/** Leaves the latest `keep`. */
export function removeOldest(folder: string, keep: number): void {
  for (const name of backupsIn(folder).slice(0, -keep)) rmSync(join(folder, name), { force: true });
}
