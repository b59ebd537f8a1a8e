import { type Kysely, SqliteAdapter, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What several processes on one store need: whose an event is, and a word to all when something was imported. */
export const replicas: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable("inbox")
      .addColumn("owner", "text", (column) => column.notNull().defaultTo(""))
      .execute();
    if (!(db.getExecutor().adapter instanceof SqliteAdapter)) await announceRevision(db);
  },
};

/** SQLite has no words between processes; there the revision is looked at every so often. */
async function announceRevision(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE FUNCTION announce_revision() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('tian_bot_import', ''); RETURN NULL; END $$`.execute(db);
  await sql`CREATE TRIGGER revision_raised AFTER UPDATE ON revision FOR EACH ROW
    WHEN (OLD.value IS DISTINCT FROM NEW.value) EXECUTE FUNCTION announce_revision()`.execute(db);
}
