// A process that upgrades a store, says so on stdout when it is in the middle, and stays there until it is killed.
import { writeSync } from "node:fs";
import type { Migration } from "kysely/migration";
import { migrate } from "../../../src/store/migrate.ts";
import { MIGRATIONS } from "../../../src/store/migrations/migration-list.ts";
import { tablesAt } from "./tables-at.ts";

const [dataDir = "", databaseUrl = ""] = process.argv.slice(2);
const half: Migration = {
  async up(db) {
    await db.schema.alterTable("proposal").addColumn("half", "text").execute();
    writeSync(1, "in the middle\n");
    await new Promise(() => setInterval(() => undefined, 1_000));
  },
};
const { db } = tablesAt({ dataDir, databaseUrl: databaseUrl || undefined });
await migrate(db, { ...MIGRATIONS, "999-half": half });
