import type { Kysely, Transaction } from "kysely";
import type { ProposalId } from "../../../index/proposal.ts";
import { type TextMatch, type TextQuery, textTerms } from "../../../index/search/text-query.ts";
import { inBatches } from "../batches.ts";
import type { Arrival } from "../importing/arrival.ts";
import { lockRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";
import { deepTextOf } from "./deep-text-of.ts";

/** Proposals whose whole text has what is asked, the latest written first, each with its text. */
export async function searchTexts(
  db: Kysely<Tables>,
  query: TextQuery,
  limit: number,
): Promise<TextMatch<ProposalId>[]> {
  const ids = await deepTextOf(db).find(db, query, limit);
  if (ids.length === 0) return [];
  const found = await db.selectFrom("proposal").select(["id", "text"]).where("id", "in", ids).execute();
  const texts = new Map(found.map(({ id, text }) => [id, text]));
  // The ids of rows are those of proposals that were written as such.
  return ids.flatMap((id) => ({ id: id as ProposalId, text: texts.get(id) ?? "" }));
}

/** Keeps the texts of an import, inside its transaction. */
export async function keepTexts(trx: Transaction<Tables>, arrivals: readonly Arrival[]): Promise<void> {
  const table = deepTextOf(trx);
  await inBatches(arrivals, (batch) =>
    table.write(
      trx,
      batch.map(({ content }) => rowOf(content)),
    ),
  );
}

/** Cuts the texts that an earlier version of the program, or of the tables, has left uncut. */
export async function catchUpTexts(db: Kysely<Tables>): Promise<void> {
  if ((await uncut(db, "")).length === 0) return;
  for (let last: string | undefined = ""; last !== undefined; ) {
    const after: string = last;
    last = await db.transaction().execute((trx) => catchUpSome(trx, after));
  }
}

const AT_ONCE = 100;

/** In a row with imports: what is cut here is what stands there. Gives the last id, if there was one. */
async function catchUpSome(trx: Transaction<Tables>, after: string): Promise<string | undefined> {
  await lockRevision(trx);
  const ids = (await uncut(trx, after)).map(({ id }) => id);
  if (ids.length === 0) return undefined;
  const columns = ["id", "text", "record_hash"] as const;
  const rows = await trx.selectFrom("proposal").select(columns).where("id", "in", ids).execute();
  await deepTextOf(trx).write(trx, rows.map(rowOf));
  return ids.at(-1);
}

/** Ids alone: an index tells them, without reading past all texts whenever the store is opened. */
function uncut(db: Kysely<Tables>, after: string) {
  return db
    .selectFrom("proposal")
    .leftJoin("deep_text", "deep_text.proposal_id", "proposal.id")
    .select("proposal.id")
    .where((where) =>
      where.or([
        where("deep_text.hash", "is", null),
        where("deep_text.hash", "!=", where.ref("proposal.record_hash")),
      ]),
    )
    .where("proposal.id", ">", after)
    .orderBy("proposal.id")
    .limit(AT_ONCE)
    .execute();
}

function rowOf({ id, text, record_hash }: { id: string; text: string; record_hash: string }) {
  return { id, terms: textTerms(text), hash: record_hash };
}
