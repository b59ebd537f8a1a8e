import type { Library } from "../handlers/library.ts";
import type { Problem } from "../index/problem.ts";
import type { Proposal } from "../index/proposal.ts";
import { buildIndex } from "../index/search/build-index.ts";
import type { ReadSource } from "./sources/import-file.ts";
import { proposalFiles } from "./sources/proposal-files.ts";
import { readSource } from "./sources/read-source.ts";

/** A library of files, and what in them could not be read. */
export type FileLibrary = { library: Library; problems: Problem[] };

/** Reads files and folders into memory; of two proposals with one identity the later is kept. */
export async function openFiles(
  paths: readonly string[],
  read: ReadSource = readSource,
): Promise<FileLibrary> {
  const readings = [];
  for (const path of await proposalFiles(paths)) readings.push(await read(path));
  const proposals = readings.flatMap((reading) => reading.proposals);
  return { library: libraryOf(proposals), problems: readings.flatMap((reading) => reading.problems) };
}

/** A library of proposals in memory. */
export function libraryOf(proposals: readonly Proposal[]): Library {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return { index: buildIndex([...byId.values()]), proposal: async (id) => byId.get(id) };
}
