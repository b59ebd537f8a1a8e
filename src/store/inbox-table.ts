import type { Kysely } from "kysely";
import { noteEvent } from "./event-table.ts";
import type { EventKey, ReceivedEvent } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Keeps events in one commit, in their order; gives back those that had not come before. */
export function receiveEvents(
  db: Kysely<Tables>,
  events: readonly ReceivedEvent[],
  now: number,
): Promise<ReceivedEvent[]> {
  return db.transaction().execute(async (transaction) => {
    const fresh: ReceivedEvent[] = [];
    for (const event of events) {
      if (!(await noteEvent(transaction, seenAs(event), now))) continue;
      await transaction
        .insertInto("inbox")
        .values(rowOf(event, now, fresh.length))
        .execute();
      fresh.push(event);
    }
    return fresh;
  });
}

/** What an earlier process left, oldest first, counting this attempt. */
export async function takeUnsettled(db: Kysely<Tables>, channel: string): Promise<ReceivedEvent[]> {
  await db
    .updateTable("inbox")
    .set((row) => ({ attempts: row("attempts", "+", 1) }))
    .where("channel", "=", channel)
    .execute();
  const rows = await db
    .selectFrom("inbox")
    .selectAll()
    .where("channel", "=", channel)
    .orderBy("received_at")
    .orderBy("position")
    .execute();
  return rows.map(({ event_id, payload, attempts }) => ({ channel, eventId: event_id, payload, attempts }));
}

/** Forgets what an event said; that it came is remembered. */
export async function settleEvent(db: Kysely<Tables>, { channel, eventId }: EventKey): Promise<void> {
  await db.deleteFrom("inbox").where("channel", "=", channel).where("event_id", "=", eventId).execute();
}

/** Apart from the events that answering itself takes once. */
function seenAs({ channel, eventId }: EventKey): EventKey {
  return { channel: `inbox:${channel}`, eventId };
}

function rowOf({ channel, eventId, payload, attempts }: ReceivedEvent, now: number, position: number) {
  return { channel, event_id: eventId, payload, received_at: now, position, attempts };
}
