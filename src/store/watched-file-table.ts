import type { Kysely } from "kysely";
import type { WatchedFile } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Every file that the watched folder has imported, as it was then. */
export async function readWatchedFiles(db: Kysely<Tables>): Promise<WatchedFile[]> {
  const rows = await db.selectFrom("watched_file").selectAll().execute();
  return rows.map(({ path, size, modified_at }) => ({ path, size, modifiedAt: modified_at }));
}

/** Notes a file as imported. */
export async function writeWatchedFile(db: Kysely<Tables>, file: WatchedFile): Promise<void> {
  const changes = { size: file.size, modified_at: file.modifiedAt };
  await db
    .insertInto("watched_file")
    .values({ path: file.path, ...changes })
    .onConflict((conflict) => conflict.column("path").doUpdateSet(changes))
    .execute();
}
