import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Chats that subscribe, what they follow, and one delivery for each chat and change: the outbox. */
export const subscriptions: Migration = {
  async up(db: Kysely<unknown>) {
    await createSubscribers(db);
    await createDeliveries(db);
  },
};

async function createSubscribers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("subscriber")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("chat", "text", (column) => column.notNull())
    .addColumn("thread", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("settings", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("state_since", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("subscriber_chat").on("subscriber").columns(["channel", "chat"]).execute();
  await db.schema
    .createTable("subscription")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("subscriber", "text", (column) => column.notNull().references("subscriber.id"))
    .addColumn("followed", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("anchor", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("made_by", "text", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("after_revision", "bigint", (column) => column.notNull())
    .addUniqueConstraint("subscription_once", ["subscriber", "key"])
    .execute();
  await db.schema
    .createIndex("subscription_anchor")
    .on("subscription")
    .columns(["anchor", "state"])
    .execute();
  await db.schema.createIndex("subscription_key").on("subscription").column("key").execute();
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("announcement")
    .addColumn("import_run", "text", (column) => column.notNull().primaryKey().references("import_run.id"))
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addColumn("announced_at", "bigint", (column) => column.notNull())
    .addColumn("changes", "integer", (column) => column.notNull())
    .addColumn("deliveries", "integer", (column) => column.notNull())
    .addColumn("chats", "integer", (column) => column.notNull())
    .addColumn("held_until", "bigint")
    .execute();
  await db.schema
    .createTable("delivery")
    .addColumn("id", "text", (column) => column.notNull().primaryKey())
    .addColumn("subscriber", "text", (column) => column.notNull().references("subscriber.id"))
    .addColumn("change_id", "text", (column) => column.notNull().references("change.id"))
    .addColumn("import_run", "text", (column) => column.notNull())
    .addColumn("revision", "bigint", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("reasons", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("not_before", "bigint", (column) => column.notNull())
    .addColumn("made_at", "bigint", (column) => column.notNull())
    .addColumn("bundle", "text")
    .addColumn("owner", "text")
    .addColumn("lease_until", "bigint")
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("lost_responses", "integer", (column) => column.notNull())
    .addColumn("doubtful", "integer", (column) => column.notNull())
    .addColumn("first_try_at", "bigint")
    .addColumn("settled_at", "bigint")
    .addColumn("message", "text")
    .addColumn("problem", "text")
    .addUniqueConstraint("delivery_once", ["subscriber", "change_id"])
    .execute();
  await db.schema.createIndex("delivery_state").on("delivery").columns(["state", "subscriber"]).execute();
  await db.schema.createIndex("delivery_subscriber").on("delivery").column("subscriber").execute();
  await db.schema.createIndex("delivery_bundle").on("delivery").column("bundle").execute();
  await db.schema.createIndex("delivery_run").on("delivery").column("import_run").execute();
}
