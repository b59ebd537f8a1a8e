import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { MIGRATIONS } from "./migrations/migration-list.ts";
import { StoreError } from "./store-error.ts";
import type { Tables } from "./tables.ts";

type Migrations = Readonly<Record<string, Migration>>;

/** Brings the tables up to this program, all of it or nothing; several processes may do it at once. */
export async function migrate(db: Kysely<Tables>, migrations: Migrations = MIGRATIONS): Promise<void> {
  await refuseNewer(db, migrations);
  const provider = { getMigrations: async () => ({ ...migrations }) };
  // Each stands by itself, so one that comes late to a database may come after its followers.
  const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new StoreError("数据库的表升级失败，原有数据未改动", { cause: error });
}

/** How far a database is from this program: what it lacks, and what only a newer program knows. */
export type MigrationGap = { missing: string[]; unknown: string[] };

/** Compares without writing. */
export async function migrationGap(
  db: Kysely<Tables>,
  known: Migrations = MIGRATIONS,
): Promise<MigrationGap> {
  const applied = await appliedMigrations(db);
  return {
    missing: Object.keys(known).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !(name in known)),
  };
}

async function refuseNewer(db: Kysely<Tables>, known: Migrations): Promise<void> {
  const { unknown } = await migrationGap(db, known);
  if (unknown.length === 0) return;
  throw new StoreError(`数据库由更新版本的程序建立（多出 ${unknown.join("、")}），请升级程序后再启动`);
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}
