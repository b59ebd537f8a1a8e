import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Events that the platforms have handed over and that are not dealt with yet. */
export const inbox: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("inbox")
      .addColumn("channel", "text", (column) => column.notNull())
      .addColumn("event_id", "text", (column) => column.notNull())
      .addColumn("payload", "text", (column) => column.notNull())
      .addColumn("received_at", "bigint", (column) => column.notNull())
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("attempts", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("inbox_key", ["channel", "event_id"])
      .execute();
  },
};
