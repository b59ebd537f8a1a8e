import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { visibilityOf } from "../../../index/visibility.ts";

type Stored = { proposal: { id: string; record: string; text: string } };

const BATCH = 200;

/** What was read before it was asked whether it may be public: a proposal that says no is marked as private. */
export const visibility: Migration = {
  async up(db: Kysely<Stored>) {
    for (let last = ""; ; ) {
      const rows = await speakingOfIt(db).where("id", ">", last).orderBy("id").limit(BATCH).execute();
      for (const row of rows) if (visibilityOf(row.text) === "private") await markPrivate(db, row);
      if (rows.length < BATCH) return;
      last = rows.at(-1)?.id ?? last;
    }
  },
};

function speakingOfIt(db: Kysely<Stored>) {
  return db
    .selectFrom("proposal")
    .select(["id", "record", "text"])
    .where((is) => is.or([is("text", "like", "%公开%"), is("text", "like", "%密%级%")]));
}

async function markPrivate(db: Kysely<Stored>, { id, record }: Stored["proposal"]): Promise<void> {
  const marked = JSON.stringify({ ...JSON.parse(record), visibility: "private" });
  await db.updateTable("proposal").set({ record: marked }).where("id", "=", id).execute();
}
