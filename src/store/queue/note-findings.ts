import type { Kysely } from "kysely";
import type { Proposal } from "../../../index/proposal.ts";
import { type Finding, MatterDetail } from "../../../index/queue/matter.ts";
import { inBatches } from "../batches.ts";
import { fingerprint } from "../importing/fingerprint.ts";
import { raiseRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";

/** A finding with the letter that it holds back, where it does. */
export type HeldFinding = Finding & { page?: Proposal };

/** The numbers of matters, in the table of revisions. */
const MATTERS = "matters";

/** The name of a finding: the same whenever an import meets it again. */
export function findingId({ kind, source, record, detail }: Finding): string {
  const { expected = "", got = "", field = "", level = 0 } = detail;
  const unread = kind === "not-understood" ? [expected, got] : [field, String(level)];
  const what = record === null ? unread : [record, field];
  return fingerprint(kind, kind === "waiting-letter" ? "" : source, ...what);
}

/** Writes findings; one that is known is only seen again, and stays resolved where it was. */
export async function noteFindings(
  db: Kysely<Tables>,
  findings: readonly HeldFinding[],
  at: number,
): Promise<void> {
  const once = new Map(findings.map((one) => [findingId(one), one]));
  await inBatches([...once], async (batch) => {
    const known = await knownAmong(
      db,
      batch.map(([id]) => id),
    );
    const seen = batch.filter(([id]) => known.has(id)).map(([id]) => id);
    if (seen.length > 0)
      await db.updateTable("matter").set({ last_seen: at }).where("id", "in", seen).execute();
    for (const [id, finding] of batch) if (!known.has(id)) await insert(db, { id, finding, at });
  });
  await reopenGone(db, [...once.keys()]);
}

async function knownAmong(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom("matter").select("id").where("id", "in", ids).execute();
  return new Set(rows.map(({ id }) => id));
}

async function insert(
  db: Kysely<Tables>,
  { id, finding, at }: { id: string; finding: HeldFinding; at: number },
): Promise<void> {
  const { kind, source, record, detail, page } = finding;
  const row = {
    id,
    number: await raiseRevision(db, MATTERS),
    kind,
    source,
    record,
    detail: JSON.stringify(MatterDetail.parse(detail)),
    page: page ? JSON.stringify(page) : null,
    first_seen: at,
    last_seen: at,
    ...{ resolution: null, resolved_at: null, resolved_by: null },
  };
  await db
    .insertInto("matter")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** What had gone by itself and is back waits again. */
async function reopenGone(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  await inBatches(ids, (batch) =>
    db
      .updateTable("matter")
      .set({ resolution: null, resolved_at: null })
      .where("id", "in", batch)
      .where("resolution", "=", JSON.stringify({ kind: "gone" }))
      .execute(),
  );
}

/** What ends by itself: the open matters of a kind about these records. */
export type Ending = { kind: Finding["kind"]; records: readonly string[]; by: "matched"; at: number };

/** Ends open matters of records by what came. */
export async function endMatters(db: Kysely<Tables>, { kind, records, by, at }: Ending): Promise<void> {
  await inBatches(records, (batch) =>
    db
      .updateTable("matter")
      .set({ resolution: JSON.stringify({ kind: by }), resolved_at: at })
      .where("kind", "=", kind)
      .where("record", "in", batch)
      .where("resolution", "is", null)
      .execute(),
  );
}
