import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What a proposal's own part said before and says now, so that who is told of a change reads what changed. */
export const toldChanges: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable("change").addColumn("told", "text").execute();
  },
};
