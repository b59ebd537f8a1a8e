import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type Repeating, repeat } from "../repeat.ts";
import type { WatchedFile } from "../store/store.ts";
import { beginFounding, followFounding } from "./founding.ts";
import { type FileReport, type Importing, importFile } from "./import-file.ts";
import { proposalFiles } from "./proposal-files.ts";
import { accountFor } from "./source-watch.ts";

/** How often the folder is looked at, in milliseconds; polling, because network shares tell nothing. */
const EVERY_MS = 5_000;

/** A folder to import from; `onReport` hears of each file, `onFault` of a folder that cannot be read. */
export type FolderWatch = Importing & {
  folder: string;
  onReport(report: FileReport): unknown;
  onFault(fault: unknown): void;
  everyMs?: number;
};

/** Imports what is new or changed in a folder, again and again, until it is stopped. */
export function watchFolder(watch: FolderWatch): Repeating {
  const look = folderLook(watch);
  return repeat(watch.everyMs ?? EVERY_MS, look, watch.onFault);
}

/**
 * Makes the look at the folder that each turn takes. A file is imported when two looks saw it with the same size and
 * date, so that one that is still being copied waits; and not again until it changes.
 */
export function folderLook(watch: FolderWatch): () => Promise<void> {
  const seen = new Map<string, WatchedFile>();
  return async () => {
    const files = await filesNow(watch.folder);
    const settled = files.filter((file) => sameFile(seen.get(file.path), file));
    seen.clear();
    for (const file of files) seen.set(file.path, file);
    const imported = new Map((await watch.store.watchedFiles()).map((file) => [file.path, file]));
    const fresh = settled.filter((file) => !sameFile(imported.get(file.path), file));
    if (fresh.length > 0) await beginFounding([watch.folder], watch);
    const reports: FileReport[] = [];
    for (const file of fresh) reports.push(...(await takeIn(file, watch)));
    await accountFor(resolve(watch.folder), reports, watch);
    await followFounding(watch.folder, fresh.length > 0 || settled.length < files.length, watch);
  };
}

async function takeIn(file: WatchedFile, watch: FolderWatch): Promise<FileReport[]> {
  const reading = watch.read(file.path);
  await reading.catch(() => undefined); // whose fault it is, the import tells
  // Written while it was read, it may be half of either; the next looks see it settle.
  if (!sameFile(await fileNow(file.path), file)) return [];
  const report = await importFile(file.path, { ...watch, read: () => reading });
  // A file that is bad stays bad until somebody changes it; a store that failed may work the next time.
  if (report.fault === undefined) await watch.store.rememberFile(file);
  await watch.onReport(report);
  return [report];
}

async function filesNow(folder: string): Promise<WatchedFile[]> {
  // A path that is missing counts as a file elsewhere; here it is a fault to tell of.
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder}：应为文件夹`);
  const paths = await proposalFiles([resolve(folder)]);
  const files = await Promise.all(paths.map(fileNow));
  return files.filter((file) => file !== undefined);
}

async function fileNow(path: string): Promise<WatchedFile | undefined> {
  const found = await stat(path).catch(() => undefined); // gone since it was listed
  return found && { path, size: found.size, modifiedAt: Math.trunc(found.mtimeMs) };
}

function sameFile(one: WatchedFile | undefined, other: WatchedFile): boolean {
  return one?.size === other.size && one.modifiedAt === other.modifiedAt;
}
