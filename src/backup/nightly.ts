import { existsSync } from "node:fs";
import { join } from "node:path";
import { dayAt } from "../calendar-day.ts";
import type { Log } from "../log/log.ts";
import { type Repeating, repeat } from "../repeat.ts";
import type { Settings } from "../settings/settings.ts";
import { embeddedFile } from "../store/sqlite/embedded-store.ts";
import { backUp } from "./back-up.ts";
import { nameOfDay } from "./backup-folder.ts";

/** Two weeks. */
const KEEP = 14;
const LOOK_EVERY_MS = 15 * 60_000;

export type NightlyGround = {
  settings: Pick<Settings, "dataDir" | "databaseUrl" | "backupDir" | "timeZone">;
  log: Pick<Log, "info" | "warn" | "error">;
  now(): number;
};

/** Makes a backup of the embedded store soon after every midnight, and at the start where the day has none yet. */
export function nightlyBackups({ settings, log, now }: NightlyGround): Repeating[] {
  const { backupDir: folder, dataDir, databaseUrl, timeZone } = settings;
  if (!folder) return [];
  if (databaseUrl) {
    log.warn("BACKUP_DIR is for the embedded store: back up PostgreSQL with pg_dump");
    return [];
  }
  const look = async () => {
    const day = dayAt(now(), timeZone);
    if (existsSync(join(folder, nameOfDay(day)))) return;
    const path = await backUp({ from: embeddedFile(dataDir), folder, day, keep: KEEP });
    log.info({ path }, "backed up");
  };
  return [repeat(LOOK_EVERY_MS, look, (fault) => log.error({ err: fault, folder }, "no backup was made"))];
}
