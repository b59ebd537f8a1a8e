import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What the bot remembers between two messages, and which events and files it has taken. */
export const conversations: Migration = {
  async up(db: Kysely<unknown>) {
    await createSeenEvent(db);
    await createConversation(db);
    await createWatchedFile(db);
  },
};

async function createSeenEvent(db: Kysely<unknown>) {
  await db.schema
    .createTable("seen_event")
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("event_id", "text", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("seen_event_key", ["channel", "event_id"])
    .execute();
  await db.schema.createIndex("seen_event_time").on("seen_event").column("seen_at").execute();
}

async function createConversation(db: Kysely<unknown>) {
  await db.schema
    .createTable("conversation")
    .addColumn("key", "text", (column) => column.notNull().primaryKey())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("conversation_time").on("conversation").column("expires_at").execute();
}

function createWatchedFile(db: Kysely<unknown>) {
  return db.schema
    .createTable("watched_file")
    .addColumn("path", "text", (column) => column.notNull().primaryKey())
    .addColumn("size", "bigint", (column) => column.notNull())
    .addColumn("modified_at", "bigint", (column) => column.notNull())
    .execute();
}
