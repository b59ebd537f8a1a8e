import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

const LEFT = "进程在发送途中中断，不知是否送达";

/** Makes due what was held until now and what a process left; see {@link Outbox.recover}. */
export async function recoverLeft(
  db: Kysely<Tables>,
  now: number,
  unrepeatable: readonly string[],
): Promise<number> {
  await db
    .updateTable("delivery")
    .set({ state: "due" })
    .where("state", "=", "held")
    .where("not_before", "<=", now)
    .execute();
  await endUnknown(db, now, unrepeatable);
  const left = await db
    .updateTable("delivery")
    .set({ state: "due", doubtful: 1, owner: null, lease_until: null, not_before: now, problem: LEFT })
    .where("state", "=", "sending")
    .where("lease_until", "<=", now)
    .executeTakeFirst();
  return Number(left.numUpdatedRows);
}

async function endUnknown(db: Kysely<Tables>, now: number, channels: readonly string[]): Promise<void> {
  if (channels.length === 0) return;
  await db
    .updateTable("delivery")
    .set({ state: "unknown", doubtful: 1, owner: null, lease_until: null, settled_at: now, problem: LEFT })
    .where("state", "=", "sending")
    .where("lease_until", "<=", now)
    .where("subscriber", "in", (from) =>
      from
        .selectFrom("subscriber")
        .select("id")
        .where("channel", "in", [...channels]),
    )
    .execute();
}
