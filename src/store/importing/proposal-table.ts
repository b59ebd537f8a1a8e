import type { Kysely } from "kysely";
import type { Proposal, ProposalId } from "../../../index/proposal.ts";
import type { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import { proposalOf, proposalRecordOf, understood } from "./proposal-row.ts";

/** Rows held in memory at once. */
const BATCH = 200;
const COLUMNS = ["id", "record", "text"] as const;

/** The proposal of an identity. */
export async function readProposal(db: Kysely<Tables>, id: ProposalId): Promise<Proposal | undefined> {
  const row = await db.selectFrom("proposal").select(COLUMNS).where("id", "=", id).executeTakeFirst();
  return row && proposalOf(row);
}

/** Proposals written after a revision, by id, a batch at a time; see {@link Store.proposals}. */
export async function* readProposals(
  db: Kysely<Tables>,
  afterRevision: number,
  onUnreadable: OnUnreadable = rethrow,
) {
  // Ids first: an index tells them, while rows are found behind the texts of all that lie between.
  const newer = db.selectFrom("proposal").select("id").where("revision", ">", afterRevision);
  for (let last = ""; ; ) {
    const ids = await newer.where("id", ">", last).orderBy("id").limit(BATCH).execute();
    const rows = ids.length === 0 ? [] : await rowsOf(db, ids);
    if (rows.length > 0) yield readable(rows, proposalOf, onUnreadable);
    if (ids.length < BATCH) return;
    last = ids.at(-1)?.id ?? last;
  }
}

function rowsOf(db: Kysely<Tables>, ids: readonly { id: string }[]) {
  const wanted = ids.map(({ id }) => id);
  return db.selectFrom("proposal").select(COLUMNS).where("id", "in", wanted).orderBy("id").execute();
}

/** All proposals without their texts, by id, a batch at a time; see {@link Store.records}. */
export async function* readRecords(db: Kysely<Tables>, onUnreadable: OnUnreadable = rethrow) {
  const all = db.selectFrom("proposal").select(["id", "record"]);
  for (let last = ""; ; ) {
    const rows = await all.where("id", ">", last).orderBy("id").limit(BATCH).execute();
    if (rows.length > 0) yield readable(rows, proposalRecordOf, onUnreadable);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

type OnUnreadable = (fault: StoreError) => void;

function rethrow(fault: StoreError): never {
  throw fault;
}

function readable<Row, Read>(
  rows: readonly Row[],
  read: (row: Row) => Read,
  onUnreadable: OnUnreadable,
): Read[] {
  return rows.flatMap((row) => understood(row, read, onUnreadable) ?? []);
}

/** How many proposals are stored; of these, how many came with the program. */
export async function countProposals(db: Kysely<Tables>): Promise<{ all: number; samples: number }> {
  const row = await db
    .selectFrom("proposal")
    .select(({ fn }) => [fn.countAll().as("all"), fn.sum("sample").as("samples")])
    .executeTakeFirstOrThrow();
  return { all: Number(row.all), samples: Number(row.samples ?? 0) };
}
