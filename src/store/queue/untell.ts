import type { Transaction } from "kysely";
import type { Proposal } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import { replyRows } from "../importing/reply-rows.ts";
import type { Tables } from "../tables.ts";

/** Why nobody is told. */
const TAKEN_OUT = "答复已从这件提案移出";

/** What chats are still to be told of letters that a proposal has no more, they are not told. */
export async function untellLetters(
  trx: Transaction<Tables>,
  { before, after, at }: { before: Proposal; after: Proposal; at: number },
): Promise<void> {
  const wordingsOf = (proposal: Proposal) =>
    replyRows(proposal, { runId: "", at }).map(({ reply }) => `${reply.id}/${reply.version}`);
  const left = new Set(wordingsOf(after));
  const gone = new Set(wordingsOf(before).filter((one) => !left.has(one)));
  const told = await trx
    .selectFrom("change")
    .select(["id", "reply_id", "version"])
    .where("proposal_id", "=", before.id)
    .execute();
  const changes = told.filter((one) => gone.has(`${one.reply_id}/${one.version}`)).map(({ id }) => id);
  await inBatches(changes, (batch) => drop(trx, batch, at));
}

async function drop(trx: Transaction<Tables>, changes: readonly string[], at: number): Promise<void> {
  await trx
    .updateTable("delivery")
    .set({ state: "dropped", problem: TAKEN_OUT, settled_at: at })
    .where("change_id", "in", [...changes])
    .where("state", "in", ["due", "held"])
    .execute();
}
