import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What was fetched from the web, and what the server said of it. */
export const webPages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("web_page")
      .addColumn("entry", "text", (column) => column.notNull())
      .addColumn("address", "text", (column) => column.notNull())
      .addColumn("etag", "text")
      .addColumn("last_modified", "text")
      .addColumn("hash", "text")
      .addColumn("listing", "text")
      .addColumn("checked_at", "bigint", (column) => column.notNull())
      .addColumn("not_before", "bigint", (column) => column.notNull())
      .addColumn("failures", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("web_page_key", ["entry", "address"])
      .execute();
  },
};
