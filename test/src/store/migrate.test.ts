import { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { expect, it } from "vitest";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/migrations/migration-list.ts";
import { sqliteDialect } from "../../../src/store/sqlite/sqlite-dialect.ts";
import { openSqlite } from "../../../src/store/sqlite/sqlite-file.ts";
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

it("a proposal that was stored before visibility was read is private where its text says so", async () => {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(":memory:")) });
  const { "016-visibility": _, ...before } = MIGRATIONS;
  await migrate(db, before);
  const run = {
    id: "r",
    source: "a.txt",
    imported_at: 1,
    sample: 0,
    added: 2,
    changed: 0,
    unchanged: 0,
    rejected: 0,
  };
  await db.insertInto("import_run").values(run).execute();
  const row = { source: "a.txt", record: "{}", record_hash: "", sample: 0, revision: 1 };
  const rows = ["是否公开：否", "政务公开平台"].map((text, at) => ({ ...row, id: String(at), text }));
  await db
    .insertInto("proposal")
    .values(rows.map((one) => ({ ...one, import_run: "r", imported_at: 1 })))
    .execute();
  await migrate(db);
  const records = await db.selectFrom("proposal").select("record").orderBy("id").execute();
  expect(records.map(({ record }) => record)).toEqual(['{"visibility":"private"}', "{}"]);
});

it("migrations are listed in order of their names, as they are applied", () => {
  const names = Object.keys(MIGRATIONS);
  expect(names).toEqual(names.toSorted());
});
