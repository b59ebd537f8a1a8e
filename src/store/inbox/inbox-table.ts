import type { Kysely, Selectable } from "kysely";
import type { EventKey, ReceivedEvent } from "../store.ts";
import type { Tables } from "../tables.ts";
import { noteEvent } from "./event-table.ts";
import type { Presence } from "./presence.ts";

/** Keeps events in one commit, in their order; gives back those that had not come before. */
export async function receiveEvents(
  db: Kysely<Tables>,
  { events, presence, now }: { events: readonly ReceivedEvent[]; presence: Presence; now: number },
): Promise<ReceivedEvent[]> {
  await presence.announce();
  return db.transaction().execute(async (transaction) => {
    const fresh: ReceivedEvent[] = [];
    for (const event of events) {
      if (!(await noteEvent(transaction, seenAs(event), now))) continue;
      await transaction
        .insertInto("inbox")
        .values({ ...rowOf(event, now, fresh.length), owner: presence.self })
        .execute();
      fresh.push(event);
    }
    return fresh;
  });
}

/** What was left before this process began, oldest first, counting this attempt; from now on it is this process's. */
export function takeUnsettled(db: Kysely<Tables>, channel: string, presence: Presence) {
  return takeFromGone(db, { channel, presence, gone: (owner) => owner === presence.self });
}

/** The same while this process is at work: only what others left that have gone in the meantime. */
export async function takeAbandoned(db: Kysely<Tables>, channel: string, presence: Presence) {
  if (!presence.shared) return [];
  return takeFromGone(db, { channel, presence, gone: () => false });
}

type Taking = { channel: string; presence: Presence; gone(owner: string): boolean };

async function takeFromGone(db: Kysely<Tables>, taking: Taking): Promise<ReceivedEvent[]> {
  const { channel, presence, gone } = taking;
  await presence.announce();
  const taken: Left[] = [];
  for (const owner of await ownersOf(db, channel)) {
    const left = gone(owner) || (owner !== presence.self && (await presence.isGone(owner)));
    if (left) taken.push(...(await takeOver(db, { channel, from: owner, to: presence.self })));
  }
  return taken.toSorted(byArrival).map(receivedOf);
}

async function ownersOf(db: Kysely<Tables>, channel: string): Promise<string[]> {
  const rows = await db
    .selectFrom("inbox")
    .select("owner")
    .distinct()
    .where("channel", "=", channel)
    .execute();
  return rows.map(({ owner }) => owner);
}

/** One statement: of two processes that take from a third, each event goes to one. */
function takeOver(db: Kysely<Tables>, { channel, from, to }: { channel: string; from: string; to: string }) {
  return db
    .updateTable("inbox")
    .set((row) => ({ owner: to, attempts: row("attempts", "+", 1) }))
    .where("channel", "=", channel)
    .where("owner", "=", from)
    .returningAll()
    .execute();
}

type Left = Selectable<Tables["inbox"]>;

function byArrival(a: Left, b: Left): number {
  return a.received_at - b.received_at || a.position - b.position;
}

function receivedOf({ channel, event_id, payload, attempts }: Left): ReceivedEvent {
  return { channel, eventId: event_id, payload, attempts };
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
