import type { Transaction } from "kysely";
import { type Change, changesBetween, type LetterOf } from "../../index/change/change.ts";
import { type Proposal, quote } from "../../index/proposal.ts";
import type { Arrival } from "./arrival.ts";
import { inBatches } from "./batches.ts";
import { fingerprint } from "./fingerprint.ts";
import { proposalOf } from "./proposal-row.ts";
import { replyId, replyVersion } from "./reply-rows.ts";
import { StoreError } from "./store-error.ts";
import type { ChangeRow, Tables } from "./tables.ts";
import type { Origin } from "./write-arrivals.ts";

/** A change with the row that keeps it. */
export type NotedChange = { row: ChangeRow; change: Change };

/** What the arrivals change of substance, compared with what is stored; read it before they are written. */
export async function findChanges(
  trx: Transaction<Tables>,
  arrivals: readonly Arrival[],
  origin: Pick<Origin, "runId" | "at">,
): Promise<NotedChange[]> {
  const before = await storedProposals(trx, arrivals);
  return arrivals
    .flatMap(({ proposal }) => changesSince(before.get(proposal.id), proposal))
    .map((change) => ({ row: rowOf(change, origin), change }));
}

/** Writes changes and gives back those that had never been noted. */
export async function noteChanges(
  trx: Transaction<Tables>,
  changes: readonly NotedChange[],
): Promise<NotedChange[]> {
  const fresh = new Set<string>();
  await inBatches(changes, async (batch) => {
    const written = await trx
      .insertInto("change")
      .values(batch.map(({ row }) => row))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .returning("id")
      .execute();
    for (const { id } of written) fresh.add(id);
  });
  return changes.filter(({ row }) => fresh.delete(row.id));
}

/** Where the stored one cannot be understood, nobody can tell what changed: nothing is announced. */
function changesSince(before: Proposal | "unreadable" | undefined, after: Proposal): Change[] {
  return before === "unreadable" ? [] : changesBetween(before, after);
}

async function storedProposals(trx: Transaction<Tables>, arrivals: readonly Arrival[]) {
  const stored = new Map<string, Proposal | "unreadable">();
  await inBatches(arrivals, async (batch) => {
    const ids = batch.map(({ content }) => content.id);
    const rows = await trx
      .selectFrom("proposal")
      .select(["id", "record", "text"])
      .where("id", "in", ids)
      .execute();
    for (const row of rows) stored.set(row.id, readable(row));
  });
  return stored;
}

function readable(row: Parameters<typeof proposalOf>[0]): Proposal | "unreadable" {
  try {
    return proposalOf(row);
  } catch (fault) {
    if (fault instanceof StoreError) return "unreadable";
    throw fault;
  }
}

function rowOf(change: Change, { runId, at }: Pick<Origin, "runId" | "at">): ChangeRow {
  const common = { kind: change.kind, import_run: runId, changed_at: at };
  if (change.kind === "new-proposal") {
    const { id } = change.proposal;
    const none = { reply_id: null, version: null, before_version: null };
    return { id: fingerprint(id, change.kind), proposal_id: id, ...none, ...common };
  }
  const { proposal, name } = change.after;
  const reply = replyId(proposal, name);
  const version = versionOf(change.after);
  return {
    id: fingerprint(reply, version),
    proposal_id: proposal.id,
    reply_id: reply,
    version,
    before_version: change.kind === "changed-reply" ? versionOf(change.before) : null,
    ...common,
  };
}

function versionOf({ proposal, letter }: LetterOf): string {
  return replyVersion(quote(proposal, letter.span));
}
