import type { Kysely } from "kysely";
import type { EventKey } from "../store.ts";
import type { Tables } from "../tables.ts";

/** How long an event is known; platforms send it again for some hours at most. */
export const EVENTS_KEPT_MS = 7 * 24 * 60 * 60_000;

/** Notes an event; the unique key decides which of two processes saw it first. */
export async function noteEvent(db: Kysely<Tables>, event: EventKey, now: number): Promise<boolean> {
  const inserted = await db
    .insertInto("seen_event")
    .values({ channel: event.channel, event_id: event.eventId, seen_at: now })
    .onConflict((conflict) => conflict.columns(["channel", "event_id"]).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Forgets events that the platforms will not send again. */
export async function forgetEvents(db: Kysely<Tables>, before: number): Promise<void> {
  await db.deleteFrom("seen_event").where("seen_at", "<", before).execute();
}
