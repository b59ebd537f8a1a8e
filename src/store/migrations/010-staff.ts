import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What staff did, and what came of proposals. */
export const staff: Migration = {
  async up(db: Kysely<unknown>) {
    await createDeeds(db);
    await createOutcomes(db);
  },
};

function createDeeds(db: Kysely<unknown>) {
  return db.schema
    .createTable("staff_deed")
    .addColumn("number", "bigint", (column) => column.notNull().primaryKey())
    .addColumn("id", "text", (column) => column.notNull().unique())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("name", "text")
    .addColumn("deed", "text", (column) => column.notNull())
    .execute();
}

function createOutcomes(db: Kysely<unknown>) {
  return db.schema
    .createTable("outcome")
    .addColumn("proposal_id", "text", (column) =>
      column.notNull().primaryKey().references("proposal.id").onDelete("cascade"),
    )
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("rules", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .execute();
}
