import type { Transaction } from "kysely";
import type { ProposalId } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import type { Origin } from "../importing/write-arrivals.ts";
import type { Tables } from "../tables.ts";
import type { Due } from "./due.ts";

/**
 * What chats were told, or are still to be told, of letters where these were stored before a person moved them is from
 * now on told of them where they are, so that nobody hears of a letter twice.
 */
export async function takeDeliveriesAlong(
  trx: Transaction<Tables>,
  due: readonly Due[],
  { movedFrom }: Pick<Origin, "movedFrom">,
): Promise<void> {
  if (movedFrom === undefined) return;
  for (const [version, news] of Map.groupBy(due, ({ change }) => change.version)) {
    const told = version ? await changeOf(trx, movedFrom, version) : undefined;
    if (told !== undefined) await inBatches(news, (batch) => moveDeliveries(trx, told, batch));
  }
}

async function changeOf(trx: Transaction<Tables>, proposal: ProposalId, version: string) {
  const row = await trx
    .selectFrom("change")
    .select("id")
    .where("proposal_id", "=", proposal)
    .where("version", "=", version)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

async function moveDeliveries(trx: Transaction<Tables>, told: string, news: readonly Due[]): Promise<void> {
  const [first] = news;
  if (!first) return;
  await trx
    .updateTable("delivery")
    .set({ change_id: first.change.id, import_run: first.runId, revision: first.revision })
    .where("change_id", "=", told)
    .where("state", "not in", ["failed", "dropped"])
    .where(
      "subscriber",
      "in",
      news.map(({ subscriber }) => subscriber),
    )
    .execute();
}
