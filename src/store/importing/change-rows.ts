import type { Transaction } from "kysely";
import type { Change, LetterOf } from "../../../index/change/change.ts";
import { ownText } from "../../../index/change/own-part.ts";
import { substanceOf } from "../../../index/change/words/substance.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import type { OwnWords } from "../outbox/outbox.ts";
import type { ChangeRow, Tables } from "../tables.ts";
import type { Arrival } from "./arrival.ts";
import { fingerprint } from "./fingerprint.ts";
import { replyId, replyVersion } from "./reply-rows.ts";
import type { Origin } from "./write-arrivals.ts";

/** A change with the row that keeps it. */
export type NotedChange = { row: ChangeRow; change: Change };

/**
 * What the arrivals change of substance; read it before they are written. A wording that its proposal once had is
 * never news again, also where it had gone in between.
 */
export async function findChanges(
  trx: Transaction<Tables>,
  arrivals: readonly Arrival[],
  origin: Pick<Origin, "runId" | "at">,
): Promise<NotedChange[]> {
  const noted = arrivals
    .flatMap(({ changes }) => changes)
    .map((change) => ({ row: rowOf(change, origin), change }));
  const seen = await versionsSeen(trx, noted);
  return noted.filter(({ row }) => row.reply_id === null || !seen.has(`${row.proposal_id} ${row.version}`));
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

async function versionsSeen(trx: Transaction<Tables>, noted: readonly NotedChange[]): Promise<Set<string>> {
  const seen = new Set<string>();
  await inBatches(noted, async (batch) => {
    const rows = await trx
      .selectFrom("reply")
      .innerJoin("reply_version", "reply_version.reply_id", "reply.id")
      .select(["reply.proposal_id", "reply_version.version"])
      .where("reply.proposal_id", "in", [...new Set(batch.map(({ row }) => row.proposal_id))])
      .execute();
    for (const row of rows) seen.add(`${row.proposal_id} ${row.version}`);
  });
  return seen;
}

function rowOf(change: Change, { runId, at }: Pick<Origin, "runId" | "at">): ChangeRow {
  const common = { kind: change.kind, import_run: runId, changed_at: at };
  switch (change.kind) {
    case "new-proposal":
      return { ...ofProposal(change.proposal.id, [change.kind]), told: null, ...common };
    case "changed-proposal":
      return {
        ...ofProposal(change.proposal.id, [change.kind, ...ownWording(change)]),
        ...toldOf(change),
        ...common,
      };
    case "new-reply":
      return { ...ofReply(change.after), before_version: null, told: null, ...common };
    case "changed-reply":
      return { ...ofReply(change.after), before_version: versionOf(change.before), told: null, ...common };
    default:
      return change satisfies never;
  }
}

/** A count of votes changes daily and is no news beside what is. */
const VOTES = /^.*支持\s*\d+.*反对\s*\d+.*$/gmu;

function toldOf({ before, proposal }: Extract<Change, { kind: "changed-proposal" }>): { told: string } {
  const wordsOf = (one: Proposal) => ownText(one).replace(VOTES, "");
  const told: OwnWords = { before: wordsOf(before), words: wordsOf(proposal) };
  return { told: JSON.stringify(told) };
}

function ofProposal(proposal_id: string, what: readonly string[]) {
  const none = { reply_id: null, version: null, before_version: null };
  return { id: fingerprint(proposal_id, ...what), proposal_id, ...none };
}

function ownWording({ proposal }: Extract<Change, { kind: "changed-proposal" }>): string[] {
  const bureaus = proposal.bureaus.map(({ name, role }) => `${name} ${role}`);
  return [substanceOf(ownText(proposal)), ...bureaus];
}

function ofReply(letter: LetterOf) {
  const reply_id = replyId(letter.proposal, letter.name);
  const version = versionOf(letter);
  return { id: fingerprint(reply_id, version), proposal_id: letter.proposal.id, reply_id, version };
}

function versionOf({ proposal, letter }: LetterOf): string {
  return replyVersion(proposal, letter);
}
