import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What founds the store and has not come whole yet, across a killed import. */
export const founding: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("founding")
      .addColumn("path", "text", (column) => column.notNull().primaryKey())
      .addColumn("active_at", "bigint", (column) => column.notNull())
      .execute();
  },
};
