import type { Kysely } from "kysely";
import type { Matter } from "../../../index/queue/matter.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import type { Tables } from "../tables.ts";
import { matterOf, pageOf } from "./matter-row.ts";
import { findingId, noteFindings } from "./note-findings.ts";
import type { Queue } from "./queue.ts";
import { reopenMatter } from "./reopen-matter.ts";
import { settleMatter } from "./settle-matter.ts";

/** The queue over SQL; `isFor` says who is told of what a person's word changes. */
export function createQueue(db: Kysely<Tables>, reads: Kysely<Tables>, isFor: Matches): Queue {
  return {
    note: (findings, at) => db.transaction().execute((trx) => noteFindings(trx, findings, at)),
    fileImported: async (source, findings, at) => {
      if (findings.length === 0 && !(await hasOpen(reads, source))) return;
      await db.transaction().execute(async (trx) => {
        await noteFindings(trx, findings, at);
        await endGone(trx, { source, seen: findings.map(findingId), at });
      });
    },
    open: async () => {
      const rows = await reads
        .selectFrom("matter")
        .selectAll()
        .where("resolution", "is", null)
        .orderBy("number")
        .execute();
      const matters = rows.map(matterOf);
      const waits = ({ kind }: Matter) => kind === "waiting-letter";
      return [...matters.filter((one) => !waits(one)), ...matters.filter(waits)];
    },
    page: async (number) => {
      const row = await reads
        .selectFrom("matter")
        .selectAll()
        .where("number", "=", number)
        .executeTakeFirst();
      return row && pageOf(reads, row);
    },
    resolve: (number, resolution, settling) => settleMatter(db, { number, resolution, settling, isFor }),
    reopen: (number, at) => reopenMatter(db, { number, at, isFor }),
  };
}

/** Nearly every file has nothing in the queue, and reading that needs no transaction. */
async function hasOpen(reads: Kysely<Tables>, source: string): Promise<boolean> {
  const row = await reads
    .selectFrom("matter")
    .select("id")
    .where("source", "=", source)
    .where("resolution", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function endGone(
  trx: Kysely<Tables>,
  { source, seen, at }: { source: string; seen: readonly string[]; at: number },
): Promise<void> {
  const gone = { resolution: JSON.stringify({ kind: "gone" }), resolved_at: at };
  const open = trx
    .updateTable("matter")
    .set(gone)
    .where("source", "=", source)
    .where("kind", "=", "not-understood")
    .where("resolution", "is", null);
  await (seen.length > 0 ? open.where("id", "not in", seen) : open).execute();
}
