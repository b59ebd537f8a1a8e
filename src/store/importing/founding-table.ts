import { dirname } from "node:path";
import type { Kysely, Transaction } from "kysely";
import { inBatches } from "../batches.ts";
import { lockRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";

/**
 * What founds the store: files, or a folder with everything in it, noted while the store holds nothing real. Nothing of
 * them is news until they have come, however many runs that takes, but for who follows a proposal by itself. Paths are absolute, times milliseconds since 1970.
 */
export interface Founding {
  /** Notes them; does nothing where the store holds something real. */
  begin(paths: readonly string[], at: number): Promise<void>;
  /** Whether something that founds the store is still to come. */
  lasts(): Promise<boolean>;
  /** When a folder that founds the store last brought something; undefined where it does not found it. */
  activeAt(folder: string): Promise<number | undefined>;
  /** Notes that a folder still brings something. */
  goOn(folder: string, at: number): Promise<void>;
  /** What comes from there after this is news. */
  end(folder: string): Promise<void>;
}

/** The founding over SQL. */
export function createFounding(db: Kysely<Tables>, reads: Kysely<Tables>): Founding {
  return {
    begin: async (paths, at) => {
      if (await holdsProposals(reads)) return;
      await db.transaction().execute(async (trx) => {
        await lockRevision(trx);
        if (!(await holdsProposals(trx))) await note(trx, paths, at);
      });
    },
    lasts: async () =>
      (await reads.selectFrom("founding").select("path").limit(1).executeTakeFirst()) !== undefined,
    activeAt: async (folder) => {
      const row = await reads
        .selectFrom("founding")
        .select("active_at")
        .where("path", "=", folder)
        .executeTakeFirst();
      return row && Number(row.active_at);
    },
    goOn: async (folder, at) => {
      await db.updateTable("founding").set({ active_at: at }).where("path", "=", folder).execute();
    },
    end: (folder) => forget(db, folder),
  };
}

/** Whether a file founds the store, by itself or in its folder; it has come now, so another time it does not by itself. */
export async function takeFounding(trx: Transaction<Tables>, path: string): Promise<boolean> {
  const row = await trx
    .selectFrom("founding")
    .select("path")
    .where("path", "in", placesOf(path))
    .limit(1)
    .executeTakeFirst();
  if (row?.path === path) await forget(trx, path);
  return row !== undefined;
}

/** Forgets what never came. */
export async function forgetFounding(db: Kysely<Tables>, before: number): Promise<void> {
  await db.deleteFrom("founding").where("active_at", "<", before).execute();
}

/** A path and the folders that it lies in. */
function placesOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...placesOf(parent)];
}

async function holdsProposals(db: Kysely<Tables>): Promise<boolean> {
  const row = await db
    .selectFrom("proposal")
    .select("id")
    .where("sample", "=", 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function note(trx: Transaction<Tables>, paths: readonly string[], at: number): Promise<void> {
  await inBatches(paths, (batch) =>
    trx
      .insertInto("founding")
      .values(batch.map((path) => ({ path, active_at: at })))
      .onConflict((conflict) => conflict.column("path").doUpdateSet({ active_at: at }))
      .execute(),
  );
}

async function forget(db: Kysely<Tables>, path: string): Promise<void> {
  await db.deleteFrom("founding").where("path", "=", path).execute();
}
