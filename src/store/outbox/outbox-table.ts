import type { ExpressionBuilder, Kysely, Selectable, Transaction } from "kysely";
import type { ProposalId } from "../../../index/proposal.ts";
import { Followed } from "../../../index/subscription/followed.ts";
import type { DeliveryRow } from "../notify-tables.ts";
import { subscriberOf } from "../subscription/subscriber-rows.ts";
import type { Tables } from "../tables.ts";
import type { Claim, DeliveredChange, Delivery, Outbox, OwnWords, WaitingChat } from "./outbox.ts";
import { HANDOVER_MS, recoverLeft, shortenLeases } from "./outbox-recover.ts";
import { settleClaim } from "./outbox-settle.ts";

/** After so many lost responses a message has had its chance to stay in order, and holds up nothing any more. */
const LOST_IN_ORDER = 2;

/**
 * The outbox over SQL. It reads where it writes: what is due must never be older than what was just settled. `shared`
 * says whether other processes may be at work at the same time.
 */
export function createOutbox(db: Kysely<Tables>, shared: boolean): Outbox {
  return {
    recover: (now, unrepeatable) => recoverLeft(db, now, unrepeatable),
    inherit: (owner, now) => shortenLeases(db, owner, shared ? now + HANDOVER_MS : now),
    waiting: (now) => waitingChats(db, now),
    dueFor: (subscriber, now) => dueDeliveries(db, subscriber, now),
    claim: (claim) => claimAll(db, claim),
    async renew(owner, leaseUntil) {
      await db
        .updateTable("delivery")
        .set({ lease_until: leaseUntil })
        .where("owner", "=", owner)
        .where("state", "=", "sending")
        .execute();
    },
    settle: (claim, ending, now) => settleClaim(db, claim, ending, now),
    async drop(ids, problem, now) {
      await db
        .updateTable("delivery")
        .set({ state: "dropped", problem, settled_at: now })
        .where("id", "in", [...ids])
        .where("state", "=", "due")
        .execute();
    },
    async wordsOf(letter, version) {
      const row = await db
        .selectFrom("reply_version")
        .select("text")
        .where("reply_id", "=", letter)
        .where("version", "=", version)
        .executeTakeFirst();
      return row?.text;
    },
  };
}

async function waitingChats(db: Kysely<Tables>, now: number): Promise<WaitingChat[]> {
  const rows = await db
    .selectFrom("delivery")
    .innerJoin("subscriber", "subscriber.id", "delivery.subscriber")
    .selectAll("subscriber")
    .select(({ fn }) => [fn.min("delivery.made_at").as("since"), fn.countAll().as("count")])
    .where("delivery.state", "=", "due")
    .where((row) => inOrder(row, now))
    .where("subscriber.state", "=", "active")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("delivery as other")
            .select("other.id")
            .where("other.state", "=", "sending")
            .whereRef("other.subscriber", "=", "subscriber.id"),
        ),
      ),
    )
    .groupBy("subscriber.id")
    // After a failure the first waits, and so do all behind it, or they would overtake it.
    .having(({ fn }) => fn.max("delivery.not_before"), "<=", now)
    .execute();
  return rows.map(({ since, count, ...row }) => ({
    subscriber: subscriberOf(row),
    since: Number(since),
    count: Number(count),
  }));
}

/** Not what waits to be sent again after several lost responses: it may have arrived, and others pass it. */
function inOrder(row: ExpressionBuilder<Tables, "delivery">, now: number) {
  return row.or([row("lost_responses", "<", LOST_IN_ORDER), row("not_before", "<=", now)]);
}

async function dueDeliveries(db: Kysely<Tables>, subscriber: string, now: number): Promise<Delivery[]> {
  const rows = await db
    .selectFrom("delivery")
    .innerJoin("change", "change.id", "delivery.change_id")
    .selectAll("delivery")
    .select([
      "change.kind",
      "change.proposal_id",
      "change.reply_id",
      "change.version",
      "change.before_version",
      "change.told",
    ])
    .where("delivery.subscriber", "=", subscriber)
    .where("delivery.state", "=", "due")
    .where((row) => inOrder(row, now))
    .orderBy("delivery.revision")
    .orderBy("delivery.position")
    .execute();
  const followed = await followedBy(db, subscriber);
  return rows.map((row) => deliveryOf(row, followed));
}

async function followedBy(db: Kysely<Tables>, subscriber: string): Promise<Map<string, Followed>> {
  const rows = await db
    .selectFrom("subscription")
    .select(["id", "followed"])
    .where("subscriber", "=", subscriber)
    .where("state", "!=", "removed")
    .execute();
  return new Map(rows.map(({ id, followed }) => [id, Followed.parse(JSON.parse(followed))]));
}

type ChangeColumns = Pick<
  Selectable<Tables["change"]>,
  "kind" | "proposal_id" | "reply_id" | "version" | "before_version" | "told"
>;

function deliveryOf(row: DeliveryRow & ChangeColumns, followed: ReadonlyMap<string, Followed>): Delivery {
  const ids = JSON.parse(row.reasons) as string[]; // written by announceChanges
  return {
    id: row.id,
    change: changeOf(row),
    reasons: ids.flatMap((id) => followed.get(id) ?? []),
    since: row.made_at,
    attempts: row.attempts,
    lostResponses: row.lost_responses,
    doubtful: row.doubtful === 1,
    firstTryAt: row.first_try_at,
    bundle: row.bundle,
  };
}

function changeOf(row: DeliveryRow & ChangeColumns): DeliveredChange {
  const { kind, proposal_id, reply_id, version, before_version: before, told } = row;
  const letter = reply_id === null || version === null ? {} : { letter: { id: reply_id, version, before } };
  const own = told === null ? {} : { own: JSON.parse(told) as OwnWords }; // written by change-rows.ts
  return { id: row.change_id, proposal: proposal_id as ProposalId, kind, ...letter, ...own };
}

function claimAll(db: Kysely<Tables>, claim: Claim): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { ids } = claim;
    const open = await openOf(trx, ids);
    if (open.length !== ids.length) return false;
    const taken = await trx
      .updateTable("delivery")
      .set(({ eb, fn, ref }) => ({
        state: "sending",
        bundle: claim.bundle,
        owner: claim.owner,
        lease_until: claim.leaseUntil,
        attempts: eb(ref("attempts"), "+", 1),
        first_try_at: fn.coalesce(ref("first_try_at"), eb.val(claim.now)),
      }))
      .where("id", "in", [...ids])
      .where("state", "=", "due")
      .executeTakeFirst();
    return Number(taken.numUpdatedRows) === ids.length;
  });
}

function openOf(trx: Transaction<Tables>, ids: readonly string[]) {
  return trx
    .selectFrom("delivery")
    .select("id")
    .where("id", "in", [...ids])
    .where("state", "=", "due")
    .execute();
}
