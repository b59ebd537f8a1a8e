import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What the nightly check of deliveries found last, for staff to see. */
export const deliveryChecks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable("delivery_check")
      .addColumn("id", "text", (column) => column.notNull().primaryKey())
      .addColumn("checked_at", "bigint", (column) => column.notNull())
      .addColumn("checked", "integer", (column) => column.notNull())
      .addColumn("skipped", "integer", (column) => column.notNull())
      .addColumn("missing", "integer", (column) => column.notNull())
      .addColumn("surplus", "integer", (column) => column.notNull())
      .execute();
    await db.schema
      .createTable("check_pair")
      .addColumn("side", "text", (column) => column.notNull())
      .addColumn("subscriber", "text", (column) => column.notNull())
      .addColumn("change_id", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("check_pair_key", ["side", "subscriber", "change_id"])
      .execute();
  },
};
