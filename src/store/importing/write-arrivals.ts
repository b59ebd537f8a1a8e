import type { Transaction } from "kysely";
import type { ProposalId } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import { keepTexts } from "../deep-text/deep-search.ts";
import { keepKeys } from "../identity/proposal-keys.ts";
import type { NewProposalRow, Tables } from "../tables.ts";
import type { Arrival } from "./arrival.ts";
import { type ReplyRows, replyRows } from "./reply-rows.ts";

/** What all rows of one import share; `movedFrom` is where letters were stored that a person gave to their proposal. */
export type Origin = {
  runId: string;
  at: number;
  sample: boolean;
  revision: number;
  movedFrom?: ProposalId | undefined;
};

/** Writes proposals with their replies; a row that is there is replaced, a reply's earlier wordings stay. */
export async function writeArrivals(
  trx: Transaction<Tables>,
  arrivals: readonly Arrival[],
  origin: Origin,
): Promise<void> {
  await inBatches(arrivals, (batch) => upsertProposals(trx, batch, origin));
  await keepTexts(trx, arrivals);
  if (!origin.sample)
    await keepKeys(
      trx,
      arrivals.map(({ proposal }) => proposal),
    );
  const replies = arrivals.flatMap(({ proposal }) => replyRows(proposal, origin));
  await inBatches(replies, (batch) => upsertReplies(trx, batch));
}

function upsertProposals(trx: Transaction<Tables>, batch: readonly Arrival[], origin: Origin) {
  return trx
    .insertInto("proposal")
    .values(batch.map((arrival) => proposalRow(arrival, origin)))
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ ref }) => ({
        source: ref("excluded.source"),
        record: ref("excluded.record"),
        text: ref("excluded.text"),
        record_hash: ref("excluded.record_hash"),
        sample: ref("excluded.sample"),
        revision: ref("excluded.revision"),
        import_run: ref("excluded.import_run"),
        imported_at: ref("excluded.imported_at"),
      })),
    )
    .execute();
}

function proposalRow({ content }: Arrival, origin: Origin): NewProposalRow {
  const { runId, at, sample, revision } = origin;
  return { ...content, sample: sample ? 1 : 0, revision, import_run: runId, imported_at: at };
}

async function upsertReplies(trx: Transaction<Tables>, batch: readonly ReplyRows[]) {
  await trx
    .insertInto("reply")
    .values(batch.map((rows) => rows.reply))
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet(({ ref }) => ({
        bureau: ref("excluded.bureau"),
        version: ref("excluded.version"),
      })),
    )
    .execute();
  await trx
    .insertInto("reply_version")
    .values(batch.map((rows) => rows.version))
    .onConflict((conflict) => conflict.columns(["reply_id", "version"]).doNothing())
    .execute();
}
