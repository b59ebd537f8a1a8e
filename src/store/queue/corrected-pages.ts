import type { Kysely } from "kysely";
import type { Proposal } from "../../../index/proposal.ts";
import { type Correction, corrected } from "../../../index/queue/correct.ts";
import { Resolution } from "../../../index/queue/matter.ts";
import { inBatches } from "../batches.ts";
import type { Tables } from "../tables.ts";

/** Pages as staff corrected the records of their sources, whenever these are read again. */
export async function correctedPages(
  db: Kysely<Tables>,
  pages: readonly Proposal[],
): Promise<readonly Proposal[]> {
  const said = new Map<string, Correction[]>();
  await inBatches(pages, async (batch) => {
    const rows = await db
      .selectFrom("matter")
      .select(["source", "record", "resolution"])
      .where("source", "in", [...new Set(batch.map(({ source }) => source))])
      .where("resolution", "is not", null)
      .orderBy("resolved_at")
      .execute();
    for (const { source, record, resolution } of rows) {
      const read = Resolution.safeParse(JSON.parse(resolution ?? "null")).data;
      if (read?.kind !== "corrected") continue;
      const key = `${source} ${record}`;
      said.set(key, [...(said.get(key) ?? []), { field: read.field, value: read.value }]);
    }
  });
  if (said.size === 0) return pages;
  return pages.map((page) => (said.get(`${page.source} ${page.id}`) ?? []).reduce(corrected, page));
}
