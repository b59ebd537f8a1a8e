import type { Kysely, Transaction } from "kysely";
import type { Proposal, ProposalId } from "../../../index/proposal.ts";
import type { Matter, Resolution } from "../../../index/queue/matter.ts";
import { isResolvable } from "../../../index/queue/resolvable.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import { keepIdentities } from "../identity/identity-table.ts";
import { importInto } from "../importing/import-proposals.ts";
import { readProposal } from "../importing/proposal-table.ts";
import { lockRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";
import { matterOf, pageOf } from "./matter-row.ts";
import type { Settling } from "./queue.ts";

type Resolving = { number: number; resolution: Resolution; settling: Settling; isFor: Matches };

/** Settles a matter; see {@link Queue.resolve}. What it was about is kept as it was, so that the word can be taken back. */
export function settleMatter(
  db: Kysely<Tables>,
  { number, resolution, settling, isFor }: Resolving,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockRevision(trx);
    const row = await trx.selectFrom("matter").selectAll().where("number", "=", number).executeTakeFirst();
    if (!row || row.resolution !== null) return false;
    const matter = matterOf(row);
    if (!isResolvable(matter, resolution)) return false;
    if (resolution.kind === "assigned" && !(await readProposal(trx, resolution.proposal))) return false;
    const page = await pageOf(trx, row);
    const settled = {
      page: page ? JSON.stringify(page) : null,
      resolution: JSON.stringify(resolution),
      resolved_at: settling.at,
      resolved_by: JSON.stringify(settling.by),
    };
    await trx.updateTable("matter").set(settled).where("number", "=", number).execute();
    await carryOut(trx, { page, matter, resolution, at: settling.at, isFor });
    return true;
  });
}

type Ruling = {
  page: Proposal | undefined;
  matter: Matter;
  resolution: Resolution;
  at: number;
  isFor: Matches;
};

/** What a person's word changes of what is stored: the page is imported anew, and meets it. */
async function carryOut(
  trx: Transaction<Tables>,
  { page, matter, resolution, at, isFor }: Ruling,
): Promise<void> {
  const { record, source } = matter;
  if (record === null || !page || resolution.kind === "ignored") return;
  const movedFrom = resolution.kind === "assigned" ? record : undefined;
  if (resolution.kind === "assigned") await moveLetter(trx, record, resolution.proposal);
  if (resolution.kind === "separate") await keepIdentities(trx, [{ read: record, proposal: record }]);
  await importInto(trx, [page], { source, at, movedFrom, isFor });
}

/** A letter that is stored by itself leaves its place for its proposal's. */
async function moveLetter(trx: Kysely<Tables>, read: ProposalId, proposal: ProposalId): Promise<void> {
  await keepIdentities(trx, [{ read, proposal }]);
  if (read !== proposal) await trx.deleteFrom("proposal").where("id", "=", read).execute();
}
