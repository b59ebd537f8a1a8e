import type { Kysely } from "kysely";
import type { Proposal } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import type { Tables } from "../tables.ts";
import { type ProposalContent, proposalOf, understood } from "./proposal-row.ts";

/** What is stored under an identity: its hash, and its reading where it differs from what arrives and can be understood. */
export type StoredReading = { hash: string; reading: Proposal | undefined };

/** What is stored of the proposals that arrive; readings are loaded only of those that differ. */
export async function storedReadings(
  db: Kysely<Tables>,
  contents: readonly ProposalContent[],
): Promise<Map<string, StoredReading>> {
  const hashes = await storedHashes(db, contents);
  const stored = new Map(
    [...hashes].map(([id, hash]) => [id, { hash, reading: undefined } as StoredReading]),
  );
  const differing = contents.filter(
    ({ id, record_hash }) => hashes.has(id) && hashes.get(id) !== record_hash,
  );
  await inBatches(differing, async (batch) => {
    for (const row of await rowsOf(db, batch))
      stored.set(row.id, { hash: hashes.get(row.id) ?? "", reading: understood(row, proposalOf) });
  });
  return stored;
}

async function storedHashes(db: Kysely<Tables>, contents: readonly ProposalContent[]) {
  const hashes = new Map<string, string>();
  await inBatches(contents, async (batch) => {
    const ids = batch.map(({ id }) => id);
    const columns = ["id", "record_hash"] as const;
    const found = await db.selectFrom("proposal").select(columns).where("id", "in", ids).execute();
    for (const row of found) hashes.set(row.id, row.record_hash);
  });
  return hashes;
}

function rowsOf(db: Kysely<Tables>, batch: readonly ProposalContent[]) {
  const ids = batch.map(({ id }) => id);
  return db.selectFrom("proposal").select(["id", "record", "text"]).where("id", "in", ids).execute();
}
