import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What the files of each source had, and when it brought something. */
export const sources: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("source_account")
      .addColumn("source", "text", (column) => column.notNull().primaryKey())
      .addColumn("account", "text", (column) => column.notNull())
      .execute();
  },
};
