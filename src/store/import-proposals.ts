import { randomUUID } from "node:crypto";
import type { Kysely, Transaction } from "kysely";
import type { Proposal } from "../../index/proposal.ts";
import { announceChanges } from "./announce-changes.ts";
import { type Arrival, arrivalsOf, contentsOf, differing } from "./arrival.ts";
import { findChanges, noteChanges } from "./change-rows.ts";
import { countProposals } from "./proposal-table.ts";
import { lockRevision, raiseRevision } from "./revision.ts";
import type { Import, Imported, ImportOutcome } from "./store.ts";
import { storedReadings } from "./stored-readings.ts";
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
    const stored = await storedReadings(trx, contents);
    const arrivals = await arrivalsOf(proposals, contents, stored);
    const runId = await noteRun(trx, arrivals, from);
    const writes = differing(arrivals, stored);
    if (samplesRemoved + writes.length > 0) {
      const origin = { runId, at: from.at, sample: from.sample === true, revision: await raiseRevision(trx) };
      // The first import of an empty store is what everything was like before: nothing of it is news.
      const changes = from.founding || (await isEmpty(trx)) ? [] : await findChanges(trx, writes, origin);
      await writeArrivals(trx, writes, origin);
      await announceChanges(trx, await noteChanges(trx, changes), origin);
    }
    return { ...importedOf(arrivals), samplesRemoved };
  });
}

/** What an import would give; see {@link Store.compareProposals}. */
export async function compareProposals(
  db: Kysely<Tables>,
  proposals: readonly Proposal[],
): Promise<Imported> {
  const contents = await contentsOf(proposals);
  const { samples } = await countProposals(db);
  // The first real import removes the samples before it compares.
  const stored = samples > 0 ? new Map() : await storedReadings(db, contents);
  const arrivals = await arrivalsOf(proposals, contents, stored);
  return { ...importedOf(arrivals), samplesRemoved: proposals.length > 0 ? samples : 0 };
}

function importedOf(arrivals: readonly Arrival[]): Omit<Imported, "samplesRemoved"> {
  return {
    outcomes: arrivals.map(({ outcome }) => outcome),
    comparisons: arrivals.map(({ changes, lost }) => ({ changes, lost })),
  };
}

async function isEmpty(trx: Transaction<Tables>): Promise<boolean> {
  return (await trx.selectFrom("proposal").select("id").limit(1).executeTakeFirst()) === undefined;
}

async function removeSamples(trx: Transaction<Tables>): Promise<number> {
  const removed = await trx.deleteFrom("proposal").where("sample", "=", 1).executeTakeFirst();
  return Number(removed.numDeletedRows);
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
      cosmetic: count("cosmetic"),
      unchanged: count("unchanged"),
      rejected: from.rejected ?? 0,
    })
    .execute();
  return id;
}
