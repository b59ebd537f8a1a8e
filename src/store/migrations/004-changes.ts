import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What imports brought of substance: each once for ever, so that nothing is ever announced again. */
export const changes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("change")
      .addColumn("id", "text", (column) => column.notNull().primaryKey())
      .addColumn("proposal_id", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("reply_id", "text")
      .addColumn("version", "text")
      .addColumn("before_version", "text")
      .addColumn("import_run", "text", (column) => column.notNull().references("import_run.id"))
      .addColumn("changed_at", "bigint", (column) => column.notNull())
      .execute();
    await db.schema.createIndex("change_proposal").on("change").column("proposal_id").execute();
    await db.schema.createIndex("change_time").on("change").column("changed_at").execute();
  },
};
