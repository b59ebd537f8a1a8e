import { existsSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { Kysely, PostgresDialect } from "kysely";
import { Pool } from "pg";
import type { StoreSettings } from "./open-store.ts";
import { connectionConfig } from "./postgres/postgres-pool.ts";
import { embeddedFile } from "./sqlite/embedded-store.ts";
import { sqliteDialect } from "./sqlite/sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

/** A database that nothing can be written to through this. */
export type ReadOnly = { db: Kysely<Tables>; close(): Promise<void> };

/** The database of these settings to look at, without bringing its tables up to date; undefined where there is no file yet. */
export function openReadOnly({ dataDir, databaseUrl }: StoreSettings): ReadOnly | undefined {
  if (databaseUrl) return readOnlyPostgres(databaseUrl);
  const path = embeddedFile(dataDir);
  if (!existsSync(path)) return undefined;
  const database = new DatabaseSync(path, { readOnly: true });
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  return { db, close: async () => database.close() };
}

function readOnlyPostgres(url: string): ReadOnly {
  const options = "-c default_transaction_read_only=on";
  const pool = new Pool({ ...connectionConfig(url), options, max: 1 });
  pool.on("error", () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}
