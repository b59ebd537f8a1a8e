import { lastBackupAt } from "../backup/backup-folder.ts";
import type { Settings } from "../settings/settings.ts";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

const HOUR_MS = 3_600_000;
/** One night may be missed by a stop; two are worth a look. */
const OLD_HOURS = 48;

/** Whether the store is backed up, and since when it was not. */
export function seeBackups({ backupDir, databaseUrl }: Settings, now: number): Finding[] {
  const check = "backup";
  if (databaseUrl) return backupDir ? [{ check, mark: "warning", text: wording.notPostgres }] : [];
  if (!backupDir) return [{ check, mark: "warning", text: wording.noBackups }];
  const last = lastBackupAt(backupDir);
  if (last === undefined) return [{ check, mark: "warning", text: wording.noBackupYet(backupDir) }];
  const hours = Math.max(0, Math.floor((now - last) / HOUR_MS));
  return hours <= OLD_HOURS
    ? [{ check, mark: "ok", text: wording.backupFine(backupDir, hours) }]
    : [{ check, mark: "warning", text: wording.backupOld(backupDir, Math.floor(hours / 24)) }];
}
