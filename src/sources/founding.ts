import { resolve } from "node:path";
import type { Importing } from "./import-file.ts";

/** A folder that founds the store has come whole when it brought nothing for so long, in milliseconds. */
export const QUIET_MS = 10 * 60_000;

type Ground = Pick<Importing, "store" | "now">;

/** Before files are imported: where the store holds nothing real, none of them is news, also where this run is killed. */
export async function beginFounding(paths: readonly string[], { store, now }: Ground): Promise<void> {
  await store.founding.begin(
    paths.map((path) => resolve(path)),
    now(),
  );
}

/** After a look at a folder: while something of it is `arriving` it goes on founding the store; after a quiet while it has. */
export async function followFounding(
  folder: string,
  arriving: boolean,
  { store, now }: Ground,
): Promise<void> {
  const path = resolve(folder);
  const activeAt = await store.founding.activeAt(path);
  if (activeAt === undefined) return;
  if (arriving) await store.founding.goOn(path, now());
  else if (now() - activeAt >= QUIET_MS) await store.founding.end(path);
}
