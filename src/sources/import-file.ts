import { resolve } from "node:path";
import type { Problem, Reading } from "../../index/problem.ts";
import { type Lacking, lackingIn } from "../../index/queue/layout-account.ts";
import type { Finding } from "../../index/queue/matter.ts";
import type { Imported, ImportOutcome, Store } from "../store/store.ts";
import { type ImportItem, importItems } from "./import-item.ts";
import { renamedReading } from "./renamed-reading.ts";
import { sourceName } from "./source-name.ts";

/** Reads one file into proposals and problems; never rejects for what is in the file. */
export type ReadSource = (path: string) => Promise<Reading>;

/**
 * Where proposals go and how they are read; a dry run compares and writes nothing. A run is `founding` where the store
 * held nothing real when it began. `place` is where a document lies that is no file; `folder` is the one that is being
 * imported: a file in a folder inside it is named with that, as many are called 答复.docx. `now` is the clock, in milliseconds.
 */
export type Importing = {
  store: Store;
  read: ReadSource;
  now(): number;
  place?: string;
  folder?: string;
  dryRun?: boolean;
  founding?: boolean;
};

/** Whether the store holds nothing real yet, so that what a run brings founds it. */
export async function isFounding(store: Store): Promise<boolean> {
  return (await store.countProposals()) === 0 || (await store.onlySamples());
}

/** What one file brought. */
export type FileReport = {
  path: string;
  counts: Record<ImportOutcome, number>;
  items: ImportItem[];
  problems: Problem[];
  samplesRemoved: number;
  /** What each proposal lacks of what others of its source may have. */
  lacking: Lacking[];
  /** Why nothing of the file was saved, where the store failed; the file is worth another try. */
  fault?: unknown;
};

/** Imports one file in one transaction. Whatever goes wrong is in the report, and what was stored before stays. */
export async function importFile(path: string, importing: Importing): Promise<FileReport> {
  const source = sourceName(path, importing.folder);
  try {
    const reading = await importing.read(path);
    const { proposals, problems } =
      source === sourceName(path) ? reading : renamedReading(reading, sourceName(path), source);
    const { store, dryRun, place = resolve(path), founding = false } = importing;
    const from = { source, path: place, at: importing.now(), founding, rejected: problems.length };
    const imported = await (dryRun
      ? store.compareProposals(proposals)
      : store.importProposals(proposals, from));
    if (!dryRun) await store.queue.fileImported(source, problems.map(notUnderstood(source)), from.at);
    return {
      path,
      counts: countsOf(imported),
      items: importItems(proposals, imported),
      problems,
      samplesRemoved: imported.samplesRemoved,
      lacking: lackingIn(proposals),
    };
  } catch (fault) {
    const got = fault instanceof Error ? fault.message : String(fault);
    const problem = { source, line: null, expected: "能写入数据库的提案", got };
    return { ...nothingFrom(path), problems: [problem], fault };
  }
}

function nothingFrom(path: string): FileReport {
  return { path, counts: noCounts(), items: [], problems: [], samplesRemoved: 0, lacking: [] };
}

function notUnderstood(source: string): (problem: Problem) => Finding {
  return ({ source: part, line, expected, got }) => {
    const where = part === source ? "" : `${part}：`;
    return { kind: "not-understood", source, record: null, detail: { line, expected, got: where + got } };
  };
}

function noCounts(): Record<ImportOutcome, number> {
  return { new: 0, changed: 0, cosmetic: 0, unchanged: 0, waiting: 0 };
}

function countsOf({ outcomes }: Imported): Record<ImportOutcome, number> {
  const counts = noCounts();
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
