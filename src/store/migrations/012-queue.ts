import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { keepKeys } from "../identity/proposal-keys.ts";
import { readRecords } from "../importing/proposal-table.ts";
import type { Tables } from "../tables.ts";

/** What imports leave to people, and how letters find their proposals. */
export const queue: Migration = {
  async up(db: Kysely<unknown>) {
    await createKeys(db);
    await createMatters(db);
    await createOfferedFiles(db);
    const tables = db as Kysely<Tables>; // as they are from here on
    for await (const batch of readRecords(tables, () => undefined)) await keepKeys(tables, batch);
  },
};

async function createKeys(db: Kysely<unknown>) {
  await db.schema
    .createTable("proposal_key")
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("proposal_id", "text", (column) =>
      column.notNull().references("proposal.id").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("proposal_key_key", ["key", "proposal_id"])
    .execute();
  await db.schema.createIndex("proposal_key_proposal").on("proposal_key").column("proposal_id").execute();
  await db.schema
    .createTable("identity")
    .addColumn("read_id", "text", (column) => column.notNull().primaryKey())
    .addColumn("proposal_id", "text", (column) => column.notNull())
    .execute();
}

async function createMatters(db: Kysely<unknown>) {
  await db.schema
    .createTable("matter")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("number", "bigint", (column) => column.notNull().unique())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("record", "text")
    .addColumn("detail", "text", (column) => column.notNull())
    .addColumn("page", "text")
    .addColumn("first_seen", "bigint", (column) => column.notNull())
    .addColumn("last_seen", "bigint", (column) => column.notNull())
    .addColumn("resolution", "text")
    .addColumn("resolved_at", "bigint")
    .addColumn("resolved_by", "text")
    .execute();
  await db.schema.createIndex("matter_source").on("matter").column("source").execute();
  await db.schema.createIndex("matter_record").on("matter").column("record").execute();
}

function createOfferedFiles(db: Kysely<unknown>) {
  return db.schema
    .createTable("offered_file")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("owner", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("reading", "text", (column) => column.notNull())
    .addColumn("offered_at", "bigint", (column) => column.notNull())
    .execute();
}
