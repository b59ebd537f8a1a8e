import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreError } from "../store-error.ts";

/** Older ones can lose committed writes while another connection checkpoints (sqlite.org/wal.html#walresetbug). */
const OLDEST = [3, 51, 3] as const;

/** How long opening waits for another process, in milliseconds; afterwards waiting is the dialect's, without blocking. */
const OPENING_PATIENCE_MS = 10_000;

/** Opens a database file so that a commit that was acknowledged survives a power cut. `:memory:` gives one that forgets. */
export function openSqlite(path: string): DatabaseSync {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, {
    timeout: OPENING_PATIENCE_MS,
    enableForeignKeyConstraints: true,
  });
  refuseOldSqlite(sqliteVersion(database));
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 20");
  return database;
}

/** The version of SQLite that Node brings along, like 3.51.3. */
export function sqliteVersion(database: DatabaseSync): string {
  return String(database.prepare("SELECT sqlite_version() AS version").get()?.version);
}

/** Throws where this SQLite has the fault that loses commits. */
export function refuseOldSqlite(version: string): void {
  const parts = version.split(".").map(Number);
  const differing = OLDEST.findIndex((part, at) => (parts[at] ?? 0) !== part);
  if (differing < 0 || (parts[differing] ?? 0) > (OLDEST[differing] ?? 0)) return;
  throw new StoreError(
    `SQLite 版本过旧：需要 ${OLDEST.join(".")} 或更新，实际 ${version}，请升级 Node.js 24`,
  );
}
