import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What became of each digest for staff: one row for each, under the key that names it for ever. */
export const staffDigests: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("staff_digest")
      .addColumn("key", "text", (column) => column.notNull().primaryKey())
      .addColumn("state", "text", (column) => column.notNull())
      .addColumn("not_before", "bigint", (column) => column.notNull())
      .addColumn("lease_until", "bigint", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addColumn("lost_responses", "integer", (column) => column.notNull())
      .addColumn("doubtful", "integer", (column) => column.notNull())
      .addColumn("first_try_at", "bigint", (column) => column.notNull())
      .addColumn("problem", "text")
      .execute();
  },
};
