import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What lies beside proposals: files that other programs leave there (hidden ones, too), and notes about the folder. */
const BESIDE = /^\.|^~\$|^Thumbs\.db$|^desktop\.ini$|\.(tmp|part|crdownload)$|^README(\.\w+)?$|^列名\.json$/i;
/** Folders that systems and disks keep for themselves. */
const FOLDER_BESIDE =
  /^\.|^__MACOSX$|^@eaDir$|^#recycle$|^\$RECYCLE\.BIN$|^System Volume Information$|^lost\+found$/i;

/**
 * The files that paths stand for, each once: a file that is named, whatever it is called (also one that is missing,
 * for its reader to tell), and all of a folder, in order of name, but what only lies beside them. One that no
 * reader knows is among them, so that nobody thinks it was read.
 */
export async function proposalFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesOf));
  return [...new Set(found.flat())];
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  return (await filesIn(path)).sort();
}

/** All files below a folder. One that cannot be opened is named itself, for its reader to tell, and holds up no other. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [folder];
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return FOLDER_BESIDE.test(entry.name) ? [] : filesIn(path);
      return entry.isFile() && !BESIDE.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}
