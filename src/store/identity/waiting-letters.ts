import type { Kysely } from "kysely";
import type { Named } from "../../../index/joining/match-key.ts";
import type { ProposalRecord } from "../../../index/proposal.ts";
import type { Tables } from "../tables.ts";
import { recordsSharingKeys } from "./proposal-keys.ts";

/** Stored letters that wait for their proposal and may have been waiting for one of these. */
export async function lettersWaitingFor(
  db: Kysely<Tables>,
  proposals: readonly Named[],
): Promise<ProposalRecord[]> {
  if (proposals.length === 0) return [];
  const rows = await db
    .selectFrom("matter")
    .select("record")
    .where("kind", "=", "waiting-letter")
    .where("resolution", "is", null)
    .execute();
  if (rows.length === 0) return [];
  const waiting = new Set(rows.map(({ record }) => record));
  return (await recordsSharingKeys(db, proposals)).filter(({ id }) => waiting.has(id));
}
