import type { Kysely } from "kysely";
import { Proposal, ProposalId } from "../../../index/proposal.ts";
import { type Matter, MatterDetail, Resolution } from "../../../index/queue/matter.ts";
import { readProposal } from "../importing/proposal-table.ts";
import type { Tables } from "../tables.ts";
import type { MatterRow } from "./queue-tables.ts";

/** A matter as its row tells it. */
export function matterOf(row: MatterRow): Matter {
  return {
    number: Number(row.number),
    kind: row.kind,
    source: row.source,
    record: row.record === null ? null : ProposalId.parse(row.record),
    detail: MatterDetail.parse(JSON.parse(row.detail)),
    firstSeen: Number(row.first_seen),
    lastSeen: Number(row.last_seen),
    resolution: row.resolution === null ? null : Resolution.parse(JSON.parse(row.resolution)),
  };
}

/** The letter or record that a matter is about: as it was held back, else as it is stored now. */
export async function pageOf(db: Kysely<Tables>, row: MatterRow): Promise<Proposal | undefined> {
  if (row.record === null) return undefined;
  return row.page === null
    ? readProposal(db, ProposalId.parse(row.record))
    : Proposal.parse(JSON.parse(row.page));
}
