import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Readings are compared with one another, no longer by a hash; a run also counts what it changed only cosmetically. */
export const comparedReadings: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("proposal").dropColumn("content_hash").execute();
    await db.schema
      .alterTable("import_run")
      .addColumn("cosmetic", "integer", (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
