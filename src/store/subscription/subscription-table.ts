import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import type { Place, Subscription } from "../../../handlers/subscription/subscriptions.ts";
import { anchorOf, Followed, followedKey } from "../../../index/subscription/followed.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import { currentRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";
import { moveChat } from "./subscriber-moves.ts";
import { newSubscriber, type Subscriber, subscriberId, subscriberOf } from "./subscriber-rows.ts";
import type { NewSubscription, SubscriptionStore } from "./subscription-store.ts";

/** Subscriptions over SQL. */
export function createSubscriptionStore(
  db: Kysely<Tables>,
  reads: Kysely<Tables>,
  isFor: Matches,
): SubscriptionStore {
  return {
    isFor,
    subscriber: (place) => readSubscriber(reads, place),
    async placesOf({ channel, id }) {
      const rows = await reads
        .selectFrom("subscriber")
        .selectAll()
        .where("channel", "=", channel)
        .where("chat", "=", id)
        .execute();
      return rows.map(subscriberOf);
    },
    list: (place) => listSubscriptions(reads, place),
    add: (place, subscription) => addSubscription(db, place, subscription),
    async change(place, ids, state) {
      if (ids.length === 0) return 0;
      // What came while it rested is not asked for.
      const anew = state === "active" ? { after_revision: await currentRevision(db) } : {};
      const changed = await db
        .updateTable("subscription")
        .set({ state, ...anew })
        .where("subscriber", "=", subscriberId(place))
        .where("id", "in", [...ids])
        .where("state", "!=", "removed")
        .executeTakeFirst();
      return Number(changed.numUpdatedRows);
    },
    async saveSettings(place, settings, now) {
      await ensureSubscriber(db, place, now);
      const before = await readSubscriber(db, place);
      const unmuted = before?.settings.muted.some((id) => !settings.muted.includes(id)) ?? false;
      const since = unmuted ? { state_since: now } : {};
      await updateSubscriber(db, place, { settings: JSON.stringify(settings), ...since });
    },
    async setState(place, state, now) {
      await ensureSubscriber(db, place, now);
      await updateSubscriber(db, place, { state, state_since: now });
    },
    async lose({ channel, id }, now) {
      const rows = await db
        .updateTable("subscriber")
        .set({ state: "lost", state_since: now })
        .where("channel", "=", channel)
        .where("chat", "=", id)
        .where("state", "!=", "lost")
        .returningAll()
        .execute();
      return rows.map(subscriberOf);
    },
    move: (channel, from, to) => moveChat(db, channel, from, to),
  };
}

async function readSubscriber(db: Kysely<Tables>, place: Place): Promise<Subscriber | undefined> {
  const row = await db
    .selectFrom("subscriber")
    .selectAll()
    .where("id", "=", subscriberId(place))
    .executeTakeFirst();
  return row && subscriberOf(row);
}

async function listSubscriptions(db: Kysely<Tables>, place: Place): Promise<Subscription[]> {
  const rows = await db
    .selectFrom("subscription")
    .selectAll()
    .where("subscriber", "=", subscriberId(place))
    .where("state", "!=", "removed")
    .orderBy("made_at")
    .orderBy("id")
    .execute();
  return rows.flatMap(({ id, followed, state, made_by, made_at }) =>
    state === "removed"
      ? []
      : [{ id, followed: Followed.parse(JSON.parse(followed)), state, madeBy: made_by, madeAt: made_at }],
  );
}

/** One that was removed or is done begins anew: it follows what comes from now on. */
async function addSubscription(db: Kysely<Tables>, place: Place, { followed, by, now }: NewSubscription) {
  return db.transaction().execute(async (trx) => {
    await ensureSubscriber(trx, place, now);
    const [subscriber, key] = [subscriberId(place), followedKey(followed)];
    const known = await trx
      .selectFrom("subscription")
      .select(["id", "state"])
      .where("subscriber", "=", subscriber)
      .where("key", "=", key)
      .executeTakeFirst();
    if (known?.state === "active") return "known" as const;
    const fresh = {
      state: "active",
      made_by: by,
      made_at: now,
      after_revision: await currentRevision(trx),
    } as const;
    const row = { followed: JSON.stringify(followed), key, anchor: anchorOf(followed), ...fresh };
    await trx
      .insertInto("subscription")
      .values({ id: randomUUID(), subscriber, ...row })
      .onConflict((conflict) => conflict.columns(["subscriber", "key"]).doUpdateSet(row))
      .execute();
    return "added" as const;
  });
}

async function ensureSubscriber(db: Kysely<Tables>, place: Place, now: number): Promise<void> {
  await db
    .insertInto("subscriber")
    .values(newSubscriber(place, now))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

async function updateSubscriber(
  db: Kysely<Tables>,
  place: Place,
  change: { settings?: string; state?: "active" | "paused"; state_since?: number },
): Promise<void> {
  await db.updateTable("subscriber").set(change).where("id", "=", subscriberId(place)).execute();
}
