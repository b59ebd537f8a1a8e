import { join } from "node:path";
import { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { expect, it } from "vitest";
import { ProposalId } from "../../../index/proposal.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/migrations/migration-list.ts";
import { openSqliteStore } from "../../../src/store/open-store.ts";
import { sqliteDialect } from "../../../src/store/sqlite/sqlite-dialect.ts";
import { openSqlite } from "../../../src/store/sqlite/sqlite-file.ts";
import type { Tables } from "../../../src/store/tables.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { proposalPage } from "./pages.ts";

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

it("a proposal that was stored by its number alone is known again when it is read with its title", async () => {
  const path = join(temporaryFolder(), "tian-bot.sqlite");
  const page = proposalPage("关于整治滨河步道夜间照明的提案", "77");
  const stored = { ...page, id: ProposalId.parse("-/-/77") };
  const store = await openSqliteStore(path);
  await store.importProposals([stored], { source: "77.txt", at: 1 });
  await store.close();
  await unapply(path, "018-bare-numbers");
  const upgraded = await openSqliteStore(path);
  const { outcomes } = await upgraded.importProposals([page], { source: "77.txt", at: 2 });
  expect([outcomes, await upgraded.countProposals()]).toEqual([["unchanged"], 1]);
  await upgraded.close();
});

/** Makes a database one that has not seen a migration yet, where that changed no table. */
async function unapply(path: string, name: string): Promise<void> {
  const database = openSqlite(path);
  database.exec(`delete from kysely_migration where name = '${name}'`);
  database.close();
}

it("migrations are listed in order of their names, as they are applied", () => {
  const names = Object.keys(MIGRATIONS);
  expect(names).toEqual(names.toSorted());
});
