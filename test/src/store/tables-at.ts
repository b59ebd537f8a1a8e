import { Kysely } from "kysely";
import type { StoreSettings } from "../../../src/store/open-store.ts";
import { postgresTables } from "../../../src/store/postgres/postgres-store.ts";
import { embeddedFile } from "../../../src/store/sqlite/embedded-store.ts";
import { sqliteDialect } from "../../../src/store/sqlite/sqlite-dialect.ts";
import { openSqlite } from "../../../src/store/sqlite/sqlite-file.ts";
import type { Tables } from "../../../src/store/tables.ts";

/** The tables of a store as they are, without bringing them up to date. */
export function tablesAt({ dataDir, databaseUrl }: StoreSettings): {
  db: Kysely<Tables>;
  close(): Promise<void>;
} {
  if (databaseUrl) {
    const db = postgresTables(databaseUrl, 2);
    return { db, close: () => db.destroy() };
  }
  const database = openSqlite(embeddedFile(dataDir));
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  return { db, close: async () => database.close() };
}
