import type { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { bureauAliases } from "../../index/bureau-alias.ts";
import { sameOfficeBy } from "../../index/same-office.ts";
import { type Matches, matches, matchesBy } from "../../index/subscription/matches.ts";
import { ownLocks } from "../leadership/file-locks.ts";
import type { Locks } from "../leadership/locks.ts";
import { readBureauFile } from "../settings/bureau-file.ts";
import { catchUpTexts } from "./deep-text/deep-search.ts";
import { alone } from "./inbox/presence.ts";
import { migrate } from "./migrate.ts";
import { openPostgresStore } from "./postgres/postgres-store.ts";
import { createSqlStore } from "./sql-store.ts";
import { embeddedFile, embeddedLocks } from "./sqlite/embedded-store.ts";
import { sqliteDialect } from "./sqlite/sqlite-dialect.ts";
import { openSqlite } from "./sqlite/sqlite-file.ts";
import type { Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

/** The settings that say where the store is; see `Settings`. */
export type StoreSettings = { dataDir: string; databaseUrl?: string | undefined };

/** Opens the store that the settings name and brings its tables up to date; it knows bureaus by the data folder's own names. */
export async function openStore({ dataDir, databaseUrl }: StoreSettings): Promise<Store> {
  const table = await readBureauFile(dataDir);
  const isFor = table ? matchesBy(sameOfficeBy(bureauAliases(table.entries))) : matches;
  return databaseUrl ? openPostgresStore(databaseUrl, isFor) : openSqliteStore(embeddedFile(dataDir), isFor);
}

/** A store that forgets everything when it is closed: for tests and for answering from files. */
export async function openMemoryStore(): Promise<Store> {
  const database = openSqlite(":memory:");
  const db = kyselyOver(database);
  await migrate(db);
  const close = async () => database.close();
  return createSqlStore({ db, reads: db, isFor: matches, ...ofOneProcess(ownLocks()), close });
}

/** Opens or creates the database file. */
export async function openSqliteStore(path: string, isFor: Matches = matches): Promise<Store> {
  const databases = openTwice(path);
  const db = kyselyOver(databases[0]);
  const reads = kyselyOver(databases[1]);
  const close = async () => {
    for (const database of databases) database.close();
  };
  try {
    await migrate(db);
    await catchUpTexts(db);
    return createSqlStore({ db, reads, isFor, ...ofOneProcess(embeddedLocks(path)), close });
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** SQLite tells nobody of an import; who wants to know looks at the revision. */
function ofOneProcess(locks: Locks) {
  return { locks, presence: alone(), onImport: () => undefined };
}

function openTwice(path: string): [DatabaseSync, DatabaseSync] {
  try {
    return [openSqlite(path), openSqlite(path)];
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`打不开数据库 ${path}，请检查文件夹是否存在、可写`, { cause });
  }
}

function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: sqliteDialect(database) });
}
