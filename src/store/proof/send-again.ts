import type { Kysely, Transaction } from "kysely";
import type { Unarrived } from "../../../handlers/subscription/subscriptions.ts";
import { inBatches } from "../batches.ts";
import type { Tables } from "../tables.ts";
import { tallyOf } from "./delivery-counts.ts";
import { scoped } from "./delivery-scope.ts";
import type { Scope } from "./proof-store.ts";

const UNARRIVED = ["failed", "unknown"] as const;

/** What sending again would send; see {@link ProofStore.unarrived}. */
export async function unarrived(db: Kysely<Tables>, scope: Scope): Promise<Unarrived> {
  const { states } = await tallyOf(db, scope);
  const { failed = 0, unknown = 0 } = states;
  return { failed, unknown, lost: (await waitingAtLost(db, scope)).length };
}

/** Makes due again what did not surely arrive; see {@link ProofStore.sendAgain}. */
export function sendAgain(db: Kysely<Tables>, scope: Scope, now: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const waiting = await waitingAtLost(trx, scope);
    const ended = await endedIn(trx, scope);
    let again = 0;
    // What went in one message goes in one again: the platform knows it by the message's key.
    await inBatches(distinct(ended.map(({ bundle }) => bundle ?? "")), async (bundles) => {
      again += await makeDue(trx, bundles, now);
    });
    const chats = distinct([...waiting, ...ended].map(({ subscriber }) => subscriber));
    await inBatches(chats, (batch) => tryAnew(trx, batch, now));
    return again + waiting.length;
  });
}

function endedIn(trx: Transaction<Tables>, scope: Scope) {
  return scoped(trx, scope)
    .select(["bundle", "delivery.subscriber"])
    .where("delivery.state", "in", [...UNARRIVED])
    .execute();
}

function waitingAtLost(db: Kysely<Tables>, scope: Scope) {
  return scoped(db, scope)
    .innerJoin("subscriber", "subscriber.id", "delivery.subscriber")
    .select("delivery.subscriber")
    .where("delivery.state", "=", "due")
    .where("subscriber.state", "=", "lost")
    .execute();
}

/** Patience begins anew; of what may have arrived, the first try is kept: it tells whether the platform still knows the key. */
async function makeDue(trx: Transaction<Tables>, bundles: readonly string[], now: number): Promise<number> {
  const updated = await trx
    .updateTable("delivery")
    .set({ state: "due", not_before: now, attempts: 0, lost_responses: 0, settled_at: null, problem: null })
    .set(({ eb, or }) => {
      const arrivedPerhaps = or([eb("state", "=", "unknown"), eb("doubtful", "=", 1)]);
      return {
        doubtful: eb.case().when(arrivedPerhaps).then(1).else(0).end(),
        first_try_at: eb.case().when(arrivedPerhaps).then(eb.ref("first_try_at")).else(null).end(),
      };
    })
    .where("bundle", "in", [...bundles])
    .where("state", "in", [...UNARRIVED])
    .executeTakeFirst();
  return Number(updated.numUpdatedRows);
}

async function tryAnew(trx: Transaction<Tables>, chats: readonly string[], now: number): Promise<void> {
  await trx
    .updateTable("subscriber")
    .set({ state: "active", state_since: now })
    .where("id", "in", [...chats])
    .where("state", "=", "lost")
    .execute();
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
