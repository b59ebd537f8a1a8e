import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** Which proposals are newer than a revision is told without reading past their texts. */
export const proposalAges: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.createIndex("proposal_age").on("proposal").columns(["id", "revision"]).execute();
  },
};
