import type { Kysely, Transaction } from "kysely";
import { withoutLettersOf } from "../../../index/joining/joined-letters.ts";
import { isLetterAlone } from "../../../index/joining/letter-alone.ts";
import { Proposal, type ProposalId } from "../../../index/proposal.ts";
import { uncorrected } from "../../../index/queue/correct.ts";
import type { Matter, Resolution } from "../../../index/queue/matter.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import { identitiesOf } from "../identity/identity-table.ts";
import { importInto, rewrite } from "../importing/import-proposals.ts";
import { readProposal } from "../importing/proposal-table.ts";
import { lockRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";
import { matterOf } from "./matter-row.ts";
import { untellLetters } from "./untell.ts";

type Reopening = { number: number; at: number; isFor: Matches };

/** Takes back what a person said of a matter; see {@link Queue.reopen}. */
export function reopenMatter(db: Kysely<Tables>, { number, at, isFor }: Reopening): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await lockRevision(trx);
    const row = await trx.selectFrom("matter").selectAll().where("number", "=", number).executeTakeFirst();
    if (!row || row.resolution === null || row.resolved_by === null) return false;
    const matter = matterOf(row);
    const page = row.page === null ? undefined : Proposal.parse(JSON.parse(row.page));
    const changed = matter.resolution?.kind !== "ignored";
    if (changed && !page) return false;
    // A letter that is stored by itself is read from there, as it stands then.
    const kept = matter.kind === "doubtful-letter" ? row.page : null;
    const open = { resolution: null, resolved_at: null, resolved_by: null, page: kept };
    await trx.updateTable("matter").set(open).where("number", "=", number).execute();
    if (changed && page) await takeBack(trx, { matter, page, at, isFor });
    return true;
  });
}

type TakingBack = { matter: Matter; page: Proposal; at: number; isFor: Matches };

async function takeBack(trx: Transaction<Tables>, { matter, page, at, isFor }: TakingBack): Promise<void> {
  const { record, source, resolution } = matter;
  if (record === null || !resolution) return;
  if (!isLetterAlone(page))
    return takeBackCorrection(trx, { record, page, resolution, from: { source, at } });
  await takeOut(trx, record, { source, at });
  // It was told of when it came first.
  await importInto(trx, [page], { source, at, founding: true, isFor });
}

type Corrected = {
  record: ProposalId;
  page: Proposal;
  resolution: Resolution;
  from: { source: string; at: number };
};

async function takeBackCorrection(
  trx: Transaction<Tables>,
  { record, page, resolution, from }: Corrected,
): Promise<void> {
  const now = await readProposal(trx, record);
  if (now && resolution.kind === "corrected")
    await rewrite(trx, uncorrected(now, page, resolution.field), from);
}

/** A letter leaves the place that a person gave it: its proposal, or a page of its own. */
async function takeOut(
  trx: Transaction<Tables>,
  read: ProposalId,
  from: { source: string; at: number },
): Promise<void> {
  const place = (await identitiesOf(trx, [read])).get(read);
  await trx.deleteFrom("identity").where("read_id", "=", read).execute();
  const now = place && (await readProposal(trx, place));
  if (!now) return;
  if (now.source === from.source && isLetterAlone(now)) {
    await trx.deleteFrom("proposal").where("id", "=", now.id).execute();
    return;
  }
  const without = withoutLettersOf(now, from.source);
  await untellLetters(trx, { before: now, after: without, at: from.at });
  await rewrite(trx, without, from);
}
