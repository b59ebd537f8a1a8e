import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/**
 * What came of proposals, for each way of working it out: while two versions of the program run side by side, neither
 * overwrites the other's. What the table before it held is worked out anew.
 */
export const outcomes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.dropTable("outcome").execute();
    await createOutcomes(db);
    await db.schema.createIndex("outcome_revision").on("outcome").columns(["rules", "revision"]).execute();
    // Whether an outcome still holds is told without reading the proposal's text.
    await db.schema.createIndex("proposal_wording").on("proposal").columns(["id", "record_hash"]).execute();
  },
};

function createOutcomes(db: Kysely<unknown>) {
  return db.schema
    .createTable("outcome")
    .addColumn("proposal_id", "text", (column) =>
      column.notNull().references("proposal.id").onDelete("cascade"),
    )
    .addColumn("rules", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("outcome_key", ["proposal_id", "rules"])
    .execute();
}
