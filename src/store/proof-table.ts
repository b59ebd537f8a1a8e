import type { Kysely } from "kysely";
import type { ProposalId } from "../../index/proposal.ts";
import { readFigures } from "./figures.ts";
import type { HeldImport, ProofStore, ProvenDelivery, ProvenImport, Scope } from "./proof-store.ts";
import { reconcile } from "./reconcile.ts";
import type { Tables } from "./tables.ts";

const CANCELLED = "工作人员取消了这批通知";

/** The proof over SQL. */
export function createProofStore(db: Kysely<Tables>, reads: Kysely<Tables>): ProofStore {
  return {
    lastImport: () => lastImport(reads),
    figures: () => readFigures(reads),
    async tally(scope) {
      const rows = await scoped(reads, scope)
        .select(({ fn }) => ["delivery.state", fn.countAll().as("count"), fn.sum("doubtful").as("doubtful")])
        .groupBy("delivery.state")
        .execute();
      return {
        states: Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])),
        doubtful: rows.reduce((sum, row) => sum + Number(row.doubtful ?? 0), 0),
      };
    },
    latest: (scope, limit) => latestDeliveries(reads, scope, limit),
    held: () => heldImports(reads),
    endHold: (how, now) => endHold(db, how, now),
    reconcile: (since) => reconcile(reads, since),
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

function scoped(db: Kysely<Tables>, { subscriber, proposal }: Scope) {
  return db
    .selectFrom("delivery")
    .innerJoin("change", "change.id", "delivery.change_id")
    .$if(subscriber !== undefined, (query) => query.where("delivery.subscriber", "=", subscriber ?? ""))
    .$if(proposal !== undefined, (query) => query.where("change.proposal_id", "=", proposal ?? ""));
}

async function latestDeliveries(db: Kysely<Tables>, scope: Scope, limit: number): Promise<ProvenDelivery[]> {
  const rows = await scoped(db, scope)
    .innerJoin("import_run", "import_run.id", "delivery.import_run")
    .select(["change.proposal_id", "delivery.state", "import_run.source", "import_run.imported_at"])
    .orderBy("delivery.revision", "desc")
    .orderBy("delivery.position", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ proposal_id, state, source, imported_at }) => {
    return { proposal: proposal_id as ProposalId, state, source, at: imported_at };
  });
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
