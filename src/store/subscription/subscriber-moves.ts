import type { Kysely, Transaction } from "kysely";
import type { SubscriberRow } from "../notify-tables.ts";
import type { Tables } from "../tables.ts";

/** Gives every place of a chat its new id, with all that hangs on it; what the new chat has already stays once. */
export function moveChat(db: Kysely<Tables>, channel: string, from: string, to: string): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom("subscriber")
      .selectAll()
      .where("channel", "=", channel)
      .where("chat", "=", from)
      .execute();
    for (const row of rows) await movePlace(trx, row, to);
  });
}

async function movePlace(trx: Transaction<Tables>, row: SubscriberRow, chat: string): Promise<void> {
  const id = [row.channel, chat, row.thread].join("/");
  await trx
    .insertInto("subscriber")
    .values({ ...row, id, chat })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  await trx
    .deleteFrom("subscription")
    .where("subscriber", "=", row.id)
    .where("key", "in", (there) =>
      there.selectFrom("subscription").select("key").where("subscriber", "=", id),
    )
    .execute();
  await trx
    .deleteFrom("delivery")
    .where("subscriber", "=", row.id)
    .where("change_id", "in", (there) =>
      there.selectFrom("delivery").select("change_id").where("subscriber", "=", id),
    )
    .execute();
  await trx.updateTable("subscription").set({ subscriber: id }).where("subscriber", "=", row.id).execute();
  await trx.updateTable("delivery").set({ subscriber: id }).where("subscriber", "=", row.id).execute();
  await trx.deleteFrom("subscriber").where("id", "=", row.id).execute();
}

/** Deletes a place with all that hangs on it. */
export async function forgetPlace(trx: Transaction<Tables>, id: string): Promise<void> {
  await trx.deleteFrom("check_pair").where("subscriber", "=", id).execute();
  await trx.deleteFrom("delivery").where("subscriber", "=", id).execute();
  await trx.deleteFrom("subscription").where("subscriber", "=", id).execute();
  await trx.deleteFrom("subscriber").where("id", "=", id).execute();
}
