import type { Kysely } from "kysely";
import type { Finding, Matter, MatterKind } from "../../../index/queue/matter.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import type { Tables } from "../tables.ts";
import { matterOf, pageOf } from "./matter-row.ts";
import { findingId, noteFindings } from "./note-findings.ts";
import type { Queue } from "./queue.ts";
import { reopenMatter } from "./reopen-matter.ts";
import { settleMatter } from "./settle-matter.ts";

/** The queue over SQL; `isFor` says who is told of what a person's word changes. */
export function createQueue(db: Kysely<Tables>, reads: Kysely<Tables>, isFor: Matches): Queue {
  const noteAll = async ({ findings, ...about }: About & { findings: readonly Finding[] }) => {
    if (findings.length === 0 && !(await hasOpen(reads, about))) return;
    await db.transaction().execute(async (trx) => {
      await noteFindings(trx, findings, about.at);
      await endGone(trx, about, findings.map(findingId));
    });
  };
  return {
    note: (findings, at) => db.transaction().execute((trx) => noteFindings(trx, findings, at)),
    fileImported: (source, findings, at) => noteAll({ source, kind: "not-understood", findings, at }),
    sourceSeen: (source, kind, findings, at) => noteAll({ source, kind, findings, at }),
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

/** The matters of a kind that a source has. */
type About = { source: string; kind: MatterKind; at: number };

/** Nearly every file has nothing in the queue, and reading that needs no transaction. */
async function hasOpen(reads: Kysely<Tables>, { source, kind }: About): Promise<boolean> {
  const row = await reads
    .selectFrom("matter")
    .select("id")
    .where("source", "=", source)
    .where("kind", "=", kind)
    .where("resolution", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function endGone(
  trx: Kysely<Tables>,
  { source, kind, at }: About,
  seen: readonly string[],
): Promise<void> {
  const gone = { resolution: JSON.stringify({ kind: "gone" }), resolved_at: at };
  const open = trx
    .updateTable("matter")
    .set(gone)
    .where("source", "=", source)
    .where("kind", "=", kind)
    .where("record", "is", null)
    .where("resolution", "is", null);
  await (seen.length > 0 ? open.where("id", "not in", seen) : open).execute();
}
