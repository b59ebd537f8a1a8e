import type { Kysely } from "kysely";
import { matchKeys, type Named } from "../../../index/joining/match-key.ts";
import type { ProposalRecord } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import { proposalRecordOf, understood } from "../importing/proposal-row.ts";
import type { Tables } from "../tables.ts";

/** Notes the words under which proposals and letters find one another; one that no longer holds does no harm. */
export async function keepKeys(db: Kysely<Tables>, proposals: readonly Named[]): Promise<void> {
  const rows = proposals.flatMap((one) => matchKeys(one).map((key) => ({ key, proposal_id: one.id })));
  await inBatches(rows, (batch) =>
    db
      .insertInto("proposal_key")
      .values([...batch])
      .onConflict((conflict) => conflict.columns(["key", "proposal_id"]).doNothing())
      .execute(),
  );
}

/** The stored proposals, samples apart, that may be named by one of these. */
export async function recordsSharingKeys(
  db: Kysely<Tables>,
  named: readonly Named[],
): Promise<ProposalRecord[]> {
  const keys = [...new Set(named.flatMap(matchKeys))];
  const ids = new Set<string>();
  await inBatches(keys, async (batch) => {
    const rows = await db
      .selectFrom("proposal_key")
      .select("proposal_id")
      .distinct()
      .where("key", "in", batch)
      .execute();
    for (const { proposal_id } of rows) ids.add(proposal_id);
  });
  return recordsOf(db, [...ids]);
}

/** The records of these identities, samples apart; those that cannot be understood are left out. */
export async function recordsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ProposalRecord[]> {
  const records: ProposalRecord[] = [];
  await inBatches(ids, async (batch) => {
    const rows = await db
      .selectFrom("proposal")
      .select(["id", "record"])
      .where("sample", "=", 0)
      .where("id", "in", batch)
      .execute();
    records.push(...rows.flatMap((row) => understood(row, proposalRecordOf) ?? []));
  });
  return records;
}
