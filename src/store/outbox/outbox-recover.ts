import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

const LEFT = "进程在发送途中中断，不知是否送达";

/** How long a new leader waits for who led before, and may only have lost sight of the database; it renews sooner. */
export const HANDOVER_MS = 8_000;

/** Ends what others than the owner claimed at a moment, unless they renew it; see {@link Outbox.inherit}. */
export async function shortenLeases(db: Kysely<Tables>, owner: string, until: number): Promise<void> {
  await db
    .updateTable("delivery")
    .set({ lease_until: until })
    .where("state", "=", "sending")
    .where("owner", "!=", owner)
    .where("lease_until", ">", until)
    .execute();
}

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
