import { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { expect, it } from "vitest";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/migrations/migration-list.ts";
import { sqliteDialect } from "../../../src/store/sqlite-dialect.ts";
import { openSqlite } from "../../../src/store/sqlite-file.ts";
import type { Tables } from "../../../src/store/tables.ts";

const adding = (column: string): Migration => ({
  up: async (db) => {
    await db.schema.createTable(`${column}_table`).addColumn(column, "text").execute();
    if (column === "torn") throw new Error("the power goes");
    await db.schema.alterTable("proposal").addColumn(column, "text").execute();
  },
});

async function tablesOf(db: Kysely<Tables>): Promise<string[]> {
  return (await db.introspection.getTables()).map((table) => table.name);
}

it("a migration that fails in the middle leaves everything as it was, and works when it is repaired", async () => {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(":memory:")) });
  await migrate(db);
  const before = await tablesOf(db);
  const torn = migrate(db, { ...MIGRATIONS, "998-whole": adding("whole"), "999-torn": adding("torn") });
  await expect(torn).rejects.toThrow("升级失败");
  expect(await tablesOf(db)).toEqual(before);
  await migrate(db, { ...MIGRATIONS, "998-whole": adding("whole") });
  expect(await tablesOf(db)).toContain("whole_table");
});

it("migrations are listed in order of their names, as they are applied", () => {
  const names = Object.keys(MIGRATIONS);
  expect(names).toEqual(names.toSorted());
});
