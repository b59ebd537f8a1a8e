import type { Kysely } from "kysely";
import { type Matches, matches } from "../../../index/subscription/matches.ts";
import type { Tables } from "../tables.ts";
import { keepCheck, lastCheck } from "./delivery-check.ts";
import { chatCounts, proposalCounts, tallyOf } from "./delivery-counts.ts";
import { latestDeliveries, unsettledDeliveries } from "./delivery-lists.ts";
import { readFigures } from "./figures.ts";
import type { HeldImport, ProofStore, ProvenImport } from "./proof-store.ts";
import { reconcile } from "./reconcile.ts";
import { sendAgain, unarrived } from "./send-again.ts";

const CANCELLED = "工作人员取消了这批通知";

/** The proof over SQL. */
export function createProofStore(
  db: Kysely<Tables>,
  reads: Kysely<Tables>,
  isFor: Matches = matches,
): ProofStore {
  return {
    lastImport: () => lastImport(reads),
    figures: () => readFigures(reads),
    tally: (scope) => tallyOf(reads, scope),
    chats: (limit) => chatCounts(reads, limit),
    proposals: (limit) => proposalCounts(reads, limit),
    unsettled: (scope, limit) => unsettledDeliveries(reads, scope, limit),
    unarrived: (scope) => unarrived(reads, scope),
    sendAgain: (scope, now) => sendAgain(db, scope, now),
    keepCheck: (found, at) => keepCheck(db, found, at),
    lastCheck: () => lastCheck(reads),
    latest: (scope, limit) => latestDeliveries(reads, scope, limit),
    held: () => heldImports(reads),
    endHold: (how, now) => endHold(db, how, now),
    reconcile: (since) => reconcile(reads, since, isFor),
  };
}

async function lastImport(db: Kysely<Tables>): Promise<ProvenImport | undefined> {
  const run = await db
    .selectFrom("import_run")
    .select(["id", "source", "imported_at"])
    .orderBy("imported_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!run) return undefined;
  const { found } = await db
    .selectFrom("change")
    .select(({ fn }) => fn.countAll().as("found"))
    .where("import_run", "=", run.id)
    .executeTakeFirstOrThrow();
  return { id: run.id, source: run.source, at: run.imported_at, found: Number(found) };
}

async function heldImports(db: Kysely<Tables>): Promise<HeldImport[]> {
  const rows = await db
    .selectFrom("delivery")
    .select(({ fn }) => [
      "import_run as run",
      fn.countAll().as("deliveries"),
      fn.count("subscriber").distinct().as("chats"),
      fn.max("not_before").as("until"),
    ])
    .where("state", "=", "held")
    .groupBy("import_run")
    .execute();
  return rows.map(({ run, deliveries, chats, until }) => {
    return { run, deliveries: Number(deliveries), chats: Number(chats), until: Number(until) };
  });
}

async function endHold(db: Kysely<Tables>, how: "release" | "cancel", now: number): Promise<number> {
  const ended = await db
    .updateTable("delivery")
    .set(
      how === "release"
        ? { state: "due", not_before: now }
        : { state: "dropped", settled_at: now, problem: CANCELLED },
    )
    .where("state", "=", "held")
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}
