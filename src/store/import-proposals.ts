import { randomUUID } from "node:crypto";
import type { Kysely, SelectQueryBuilder, Transaction } from "kysely";
import type { Proposal } from "../../index/proposal.ts";
import { announceChanges } from "./announce-changes.ts";
import { type Arrival, arrivalsOf, contentsOf, differing } from "./arrival.ts";
import { inBatches } from "./batches.ts";
import { findChanges, noteChanges } from "./change-rows.ts";
import type { StoredHashes } from "./proposal-row.ts";
import { countProposals } from "./proposal-table.ts";
import { lockRevision, raiseRevision } from "./revision.ts";
import type { Import, Imported, ImportOutcome } from "./store.ts";
import type { Tables } from "./tables.ts";
import { writeArrivals } from "./write-arrivals.ts";

/** Saves proposals and their replies in one transaction; see {@link Store.importProposals}. */
export async function importProposals(
  db: Kysely<Tables>,
  proposals: readonly Proposal[],
  from: Import,
): Promise<Imported> {
  const contents = await contentsOf(proposals);
  return db.transaction().execute(async (trx) => {
    // Writers one after the other: each compares with what the one before it has stored.
    await lockRevision(trx);
    const samplesRemoved = from.sample || proposals.length === 0 ? 0 : await removeSamples(trx);
    const arrivals = arrivalsOf(
      proposals,
      contents,
      await storedHashes(trx.selectFrom("proposal"), proposals),
    );
    const runId = await noteRun(trx, arrivals, from);
    const writes = differing(arrivals);
    if (samplesRemoved + writes.length > 0) {
      const origin = { runId, at: from.at, sample: from.sample === true, revision: await raiseRevision(trx) };
      // The first import of an empty store is what everything was like before: nothing of it is news.
      const changes = (await isEmpty(trx)) ? [] : await findChanges(trx, writes, origin);
      await writeArrivals(trx, writes, origin);
      await announceChanges(trx, await noteChanges(trx, changes), origin);
    }
    return { outcomes: arrivals.map((arrival) => arrival.outcome), samplesRemoved };
  });
}

/** What an import would give; see {@link Store.compareProposals}. */
export async function compareProposals(
  db: Kysely<Tables>,
  proposals: readonly Proposal[],
): Promise<Imported> {
  const contents = await contentsOf(proposals);
  const stored = await storedHashes(db.selectFrom("proposal").where("sample", "=", 0), proposals);
  const outcomes = arrivalsOf(proposals, contents, stored).map((arrival) => arrival.outcome);
  const { samples } = await countProposals(db);
  return { outcomes, samplesRemoved: proposals.length > 0 ? samples : 0 };
}

async function isEmpty(trx: Transaction<Tables>): Promise<boolean> {
  return (await trx.selectFrom("proposal").select("id").limit(1).executeTakeFirst()) === undefined;
}

async function removeSamples(trx: Transaction<Tables>): Promise<number> {
  const removed = await trx.deleteFrom("proposal").where("sample", "=", 1).executeTakeFirst();
  return Number(removed.numDeletedRows);
}

async function storedHashes(
  rows: SelectQueryBuilder<Tables, "proposal", object>,
  proposals: readonly Proposal[],
) {
  const stored = new Map<string, StoredHashes>();
  await inBatches(proposals, async (batch) => {
    const ids = batch.map((proposal) => proposal.id);
    const columns = ["id", "content_hash", "record_hash"] as const;
    const found = await rows.select(columns).where("id", "in", ids).execute();
    for (const row of found) stored.set(row.id, row);
  });
  return stored;
}

async function noteRun(trx: Transaction<Tables>, arrivals: readonly Arrival[], from: Import) {
  const count = (outcome: ImportOutcome) => arrivals.filter((one) => one.outcome === outcome).length;
  const id = randomUUID();
  await trx
    .insertInto("import_run")
    .values({
      id,
      source: from.source,
      imported_at: from.at,
      sample: from.sample ? 1 : 0,
      added: count("new"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      rejected: from.rejected ?? 0,
    })
    .execute();
  return id;
}
