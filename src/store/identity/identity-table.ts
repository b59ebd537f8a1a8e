import type { Kysely } from "kysely";
import { ProposalId } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import type { Tables } from "../tables.ts";

/** Under which identity the proposals are stored that are read as these, where it is another or was chosen by a person. */
export async function identitiesOf(
  db: Kysely<Tables>,
  ids: readonly ProposalId[],
): Promise<Map<string, ProposalId>> {
  const known = new Map<string, ProposalId>();
  await inBatches(ids, async (batch) => {
    const rows = await db.selectFrom("identity").selectAll().where("read_id", "in", batch).execute();
    for (const { read_id, proposal_id } of rows) known.set(read_id, ProposalId.parse(proposal_id));
  });
  return known;
}

/** Notes that what is read as one identity is stored under another; the latest word holds. */
export async function keepIdentities(
  db: Kysely<Tables>,
  identities: readonly { read: ProposalId; proposal: ProposalId }[],
): Promise<void> {
  await inBatches(identities, async (batch) => {
    for (const { read, proposal } of batch)
      await db
        .insertInto("identity")
        .values({ read_id: read, proposal_id: proposal })
        .onConflict((conflict) => conflict.column("read_id").doUpdateSet({ proposal_id: proposal }))
        .execute();
  });
}
