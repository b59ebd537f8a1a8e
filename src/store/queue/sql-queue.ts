import type { Kysely, Transaction } from "kysely";
import { Proposal, ProposalId } from "../../../index/proposal.ts";
import { type Matter, MatterDetail, Resolution } from "../../../index/queue/matter.ts";
import { isResolvable } from "../../../index/queue/resolvable.ts";
import { keepIdentities } from "../identity/identity-table.ts";
import { importInto } from "../import-proposals.ts";
import { readProposal } from "../proposal-table.ts";
import { lockRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";
import { findingId, noteFindings } from "./note-findings.ts";
import type { Queue, Settling } from "./queue.ts";
import type { MatterRow } from "./queue-tables.ts";

/** The queue over SQL. */
export function createQueue(db: Kysely<Tables>, reads: Kysely<Tables>): Queue {
  return {
    note: (findings, at) => db.transaction().execute((trx) => noteFindings(trx, findings, at)),
    fileImported: async (source, findings, at) => {
      if (findings.length === 0 && !(await hasOpen(reads, source))) return;
      await db.transaction().execute(async (trx) => {
        await noteFindings(trx, findings, at);
        await endGone(trx, { source, seen: findings.map(findingId), at });
      });
    },
    open: async () => {
      const rows = await reads
        .selectFrom("matter")
        .selectAll()
        .where("resolution", "is", null)
        .orderBy("number")
        .execute();
      const matters = rows.map(matterOf);
      const waits = ({ kind }: Matter) => kind === "waiting-letter";
      return [...matters.filter((one) => !waits(one)), ...matters.filter(waits)];
    },
    resolve: (number, resolution, settling) => resolve(db, { number, resolution, settling }),
  };
}

function matterOf(row: MatterRow): Matter {
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

/** Nearly every file has nothing in the queue, and reading that needs no transaction. */
async function hasOpen(reads: Kysely<Tables>, source: string): Promise<boolean> {
  const row = await reads
    .selectFrom("matter")
    .select("id")
    .where("source", "=", source)
    .where("resolution", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function endGone(
  trx: Kysely<Tables>,
  { source, seen, at }: { source: string; seen: readonly string[]; at: number },
): Promise<void> {
  const gone = { resolution: JSON.stringify({ kind: "gone" }), resolved_at: at };
  const open = trx
    .updateTable("matter")
    .set(gone)
    .where("source", "=", source)
    .where("kind", "=", "not-understood")
    .where("resolution", "is", null);
  await (seen.length > 0 ? open.where("id", "not in", seen) : open).execute();
}

type Resolving = { number: number; resolution: Resolution; settling: Settling };

function resolve(db: Kysely<Tables>, { number, resolution, settling }: Resolving): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockRevision(trx);
    const row = await trx.selectFrom("matter").selectAll().where("number", "=", number).executeTakeFirst();
    if (!row || row.resolution !== null) return false;
    const matter = matterOf(row);
    if (!isResolvable(matter, resolution)) return false;
    if (resolution.kind === "assigned" && !(await readProposal(trx, resolution.proposal))) return false;
    const settled = {
      resolution: JSON.stringify(resolution),
      resolved_at: settling.at,
      resolved_by: JSON.stringify(settling.by),
    };
    await trx.updateTable("matter").set(settled).where("number", "=", number).execute();
    await carryOut(trx, { row, matter, resolution, at: settling.at });
    return true;
  });
}

type Ruling = { row: MatterRow; matter: Matter; resolution: Resolution; at: number };

/** What a person's word changes of what is stored: the page is imported anew, and meets it. */
async function carryOut(trx: Transaction<Tables>, { row, matter, resolution, at }: Ruling): Promise<void> {
  const { record, source } = matter;
  if (record === null || resolution.kind === "ignored") return;
  const page = await pageOf(trx, row, record);
  if (!page) return;
  const movedFrom = resolution.kind === "assigned" ? record : undefined;
  if (resolution.kind === "assigned") await moveLetter(trx, record, resolution.proposal);
  if (resolution.kind === "separate") await keepIdentities(trx, [{ read: record, proposal: record }]);
  await importInto(trx, [page], { source, at, movedFrom });
}

/** A letter that is stored by itself leaves its place for its proposal's. */
async function moveLetter(trx: Kysely<Tables>, read: ProposalId, proposal: ProposalId): Promise<void> {
  await keepIdentities(trx, [{ read, proposal }]);
  if (read !== proposal) await trx.deleteFrom("proposal").where("id", "=", read).execute();
}

async function pageOf(trx: Kysely<Tables>, row: MatterRow, id: ProposalId): Promise<Proposal | undefined> {
  return row.page === null ? readProposal(trx, id) : Proposal.parse(JSON.parse(row.page));
}
