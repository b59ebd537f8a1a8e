import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./tables.ts";

const PROPOSALS = "proposals";

/** Makes a transaction wait for those that write proposals, and them for it. */
export async function lockRevision(trx: Transaction<Tables>): Promise<void> {
  await trx
    .insertInto("revision")
    .values({ id: PROPOSALS, value: 0 })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ ref }) => ({ value: ref("revision.value") })),
    )
    .execute();
}

/** Raises a revision, the proposals' by default, by one and gives the new one. */
export async function raiseRevision(db: Kysely<Tables>, id = PROPOSALS): Promise<number> {
  const row = await db
    .insertInto("revision")
    .values({ id, value: 1 })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ eb, ref }) => ({ value: eb(ref("revision.value"), "+", 1) })),
    )
    .returning("value")
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

/** A revision, by default the one of the latest import that wrote something; 0 in a new store. */
export async function currentRevision(db: Kysely<Tables>, id = PROPOSALS): Promise<number> {
  const row = await db.selectFrom("revision").select("value").where("id", "=", id).executeTakeFirst();
  return Number(row?.value ?? 0);
}
