import type { Transaction } from "kysely";
import { Followed, proposalAnchor } from "../../../index/subscription/followed.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import { anchorsOf, type News, newsOf } from "../../../index/subscription/news.ts";
import { inBatches } from "../batches.ts";
import type { NewDeliveryRow } from "../notify-tables.ts";
import type { Due } from "../outbox/due.ts";
import { takeDeliveriesAlong } from "../outbox/moved-deliveries.ts";
import { settingsOf } from "../subscription/subscriber-rows.ts";
import type { Tables } from "../tables.ts";
import type { NotedChange } from "./change-rows.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Origin } from "./write-arrivals.ts";

/** More deliveries than this from one run are a flood: they wait for a staff member's word, or for the delay. */
export const FLOOD = 300;
export const FLOOD_DELAY_MS = 30 * 60_000;

/**
 * Puts what a run changed into the outbox, in the run's own transaction: one delivery for each chat and change, with
 * every subscription that it is for, however many there are; `isFor` says for which it is.
 */
export async function announceChanges(
  trx: Transaction<Tables>,
  changes: readonly NotedChange[],
  { isFor, ...origin }: Origin & { isFor: Matches },
): Promise<void> {
  if (changes.length === 0) return;
  const due = await deliveriesOf(trx, changes, { ...origin, isFor });
  await takeDeliveriesAlong(trx, due, origin);
  const heldUntil = due.length > FLOOD ? origin.at + FLOOD_DELAY_MS : null;
  await inBatches(due, (batch) => writeDeliveries(trx, batch, heldUntil));
  await finishAnswered(trx, due);
  await trx
    .insertInto("announcement")
    .values({
      import_run: origin.runId,
      revision: origin.revision,
      announced_at: origin.at,
      changes: changes.length,
      deliveries: due.length,
      chats: new Set(due.map(({ subscriber }) => subscriber)).size,
      held_until: heldUntil,
    })
    .execute();
}

/** Of what founds a store only what happens to proposals that somebody has begun to follow meanwhile, each by itself, is news. */
export async function ofFollowed(
  trx: Transaction<Tables>,
  changes: readonly NotedChange[],
): Promise<NotedChange[]> {
  const followed = new Set<string>();
  await inBatches(changes, async (batch) => {
    const rows = await trx
      .selectFrom("subscription")
      .select("anchor")
      .where("anchor", "in", [...new Set(batch.map(({ row }) => proposalAnchor(row.proposal_id)))])
      .where("state", "=", "active")
      .execute();
    for (const { anchor } of rows) followed.add(anchor);
  });
  return changes.filter(({ row }) => followed.has(proposalAnchor(row.proposal_id)));
}

async function deliveriesOf(
  trx: Transaction<Tables>,
  changes: readonly NotedChange[],
  { isFor, ...origin }: Origin & { isFor: Matches },
): Promise<Due[]> {
  const due: Due[] = [];
  const told = changes.map(({ row, change }, position) => ({ row, news: newsOf(change), position }));
  await inBatches(told, async (batch) => {
    const followed = await followedBy(
      trx,
      batch.flatMap(({ news }) => anchorsOf(news)),
    );
    for (const { row, news, position } of batch) {
      const keys = followed.filter((one) => isFor(one.followed, news)).map(({ key }) => key);
      const chats = await followersOf(trx, keys, news);
      due.push(
        ...chats.map(({ subscriber, reasons }) => ({
          ...origin,
          subscriber,
          reasons,
          change: row,
          position,
        })),
      );
    }
  });
  return due;
}

/** What is followed with these anchors, each once: a bureau that a thousand chats follow is compared once. */
async function followedBy(trx: Transaction<Tables>, anchors: readonly string[]) {
  const rows = await trx
    .selectFrom("subscription")
    .select(({ fn }) => ["key", fn.min("followed").as("followed")])
    .where("anchor", "in", [...new Set(anchors)])
    .where("state", "=", "active")
    .groupBy("key")
    .execute();
  return rows.map(({ key, followed }) => ({ key, followed: Followed.parse(JSON.parse(followed)) }));
}

async function followersOf(trx: Transaction<Tables>, keys: readonly string[], { proposal }: News) {
  const reasons = new Map<string, string[]>();
  await inBatches(keys, async (batch) => {
    const rows = await trx
      .selectFrom("subscription")
      .innerJoin("subscriber", "subscriber.id", "subscription.subscriber")
      .select(["subscription.id", "subscription.subscriber", "subscriber.settings"])
      .where("subscription.key", "in", [...batch])
      .where("subscription.state", "=", "active")
      .where("subscriber.state", "!=", "lost")
      .orderBy("subscription.made_at")
      .orderBy("subscription.id")
      .execute();
    for (const { id, subscriber, settings } of rows) {
      if (settingsOf(settings).muted.includes(proposal.id)) continue;
      reasons.set(subscriber, [...(reasons.get(subscriber) ?? []), id]);
    }
  });
  return [...reasons].map(([subscriber, ids]) => ({ subscriber, reasons: ids }));
}

async function writeDeliveries(trx: Transaction<Tables>, due: readonly Due[], heldUntil: number | null) {
  await trx
    .insertInto("delivery")
    .values(due.map((one) => rowOf(one, heldUntil)))
    .onConflict((conflict) => conflict.columns(["subscriber", "change_id"]).doNothing())
    .execute();
}

function rowOf(
  { subscriber, change, position, reasons, runId, at, revision }: Due,
  heldUntil: number | null,
): NewDeliveryRow {
  return {
    id: fingerprint(subscriber, change.id),
    subscriber,
    change_id: change.id,
    import_run: runId,
    revision,
    position,
    reasons: JSON.stringify(reasons),
    state: heldUntil === null ? "due" : "held",
    not_before: heldUntil ?? at,
    made_at: at,
    attempts: 0,
    lost_responses: 0,
    doubtful: 0,
  };
}

/** A subscription “until answered” has been answered. */
async function finishAnswered(trx: Transaction<Tables>, due: readonly Due[]): Promise<void> {
  const fired = [...new Set(due.flatMap(({ reasons }) => reasons))];
  await inBatches(fired, (batch) =>
    trx
      .updateTable("subscription")
      .set({ state: "done" })
      .where("id", "in", [...batch])
      .where("key", "like", '["proposal",%,true]')
      .execute(),
  );
}
