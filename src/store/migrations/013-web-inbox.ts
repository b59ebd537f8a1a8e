import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What was sent to web chats without being asked, until it is read and for a while after. */
export const webInbox: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("web_letter")
      .addColumn("chat", "text", (column) => column.notNull())
      .addColumn("message", "text", (column) => column.notNull())
      .addColumn("number", "bigint", (column) => column.notNull())
      .addColumn("answer", "text", (column) => column.notNull())
      .addColumn("sent_at", "bigint", (column) => column.notNull())
      .addColumn("read_at", "bigint")
      .addPrimaryKeyConstraint("web_letter_key", ["chat", "message"])
      .execute();
    await db.schema.createIndex("web_letter_order").on("web_letter").columns(["chat", "number"]).execute();
  },
};
