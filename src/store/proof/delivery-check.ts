import type { Kysely } from "kysely";
import type { ProposalId } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import { subscriberOf } from "../subscription/subscriber-rows.ts";
import type { Tables } from "../tables.ts";
import type { FoundPair, KeptCheck, Reconciled } from "./proof-store.ts";

/** So many of each side are kept to be looked at; what is wrong with one is mostly wrong with all. */
const KEPT = 50;
const LATEST = "latest";

/** Keeps what a check found in place of the one before. */
export function keepCheck(db: Kysely<Tables>, found: Reconciled, at: number): Promise<void> {
  const { checked, skipped, missing, surplus } = found;
  const row = { checked_at: at, checked, skipped, missing: missing.length, surplus: surplus.length };
  const pairs = [...sided("missing", missing), ...sided("surplus", surplus)];
  return db.transaction().execute(async (trx) => {
    await trx.deleteFrom("check_pair").execute();
    await trx
      .insertInto("delivery_check")
      .values({ id: LATEST, ...row })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
    await inBatches(pairs, (batch) =>
      trx
        .insertInto("check_pair")
        .values([...batch])
        .execute(),
    );
  });
}

type Side = Tables["check_pair"]["side"];

function sided(side: Side, pairs: Reconciled[Side]): Tables["check_pair"][] {
  return pairs.slice(0, KEPT).map(({ subscriber, change }) => ({ side, subscriber, change_id: change }));
}

/** The latest check, or undefined before the first. */
export async function lastCheck(db: Kysely<Tables>): Promise<KeptCheck | undefined> {
  const check = await db.selectFrom("delivery_check").selectAll().executeTakeFirst();
  if (!check) return undefined;
  const { checked_at: at, checked, skipped } = check;
  const [missing, surplus] = await Promise.all([pairsOf(db, "missing"), pairsOf(db, "surplus")]);
  return {
    ...{ at, checked, skipped },
    missing: { count: check.missing, pairs: missing },
    surplus: { count: check.surplus, pairs: surplus },
  };
}

async function pairsOf(db: Kysely<Tables>, side: Side): Promise<FoundPair[]> {
  const rows = await db
    .selectFrom("check_pair")
    .innerJoin("subscriber", "subscriber.id", "check_pair.subscriber")
    .innerJoin("change", "change.id", "check_pair.change_id")
    .innerJoin("import_run", "import_run.id", "change.import_run")
    .selectAll("subscriber")
    .select(["change.proposal_id", "import_run.source", "import_run.imported_at"])
    .where("side", "=", side)
    .orderBy("import_run.imported_at", "desc")
    .orderBy("check_pair.change_id")
    .execute();
  return rows.map((row) => {
    const { channel, chat } = subscriberOf(row);
    const proposal = row.proposal_id as ProposalId; // written from one
    return { place: { channel, chat }, proposal, source: row.source, at: row.imported_at };
  });
}
