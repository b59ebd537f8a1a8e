import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";

const READABLE = new Set([".txt", ".csv"]);

/**
 * The files that paths stand for, each once: a file that is named, whatever it is called (also one that is missing,
 * for its reader to tell), and of a folder, in order of name, those that can be proposals.
 */
export async function proposalFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesOf));
  return [...new Set(found.flat())];
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isReadable(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isReadable(name: string): boolean {
  return !name.startsWith(".") && READABLE.has(extname(name).toLowerCase());
}
