import type { Library } from "../../handlers/library.ts";
import type { Problem } from "../../index/problem.ts";
import type { Proposal } from "../../index/proposal.ts";
import { buildIndex } from "../../index/search/build-index.ts";
import { hasAll, textTerms } from "../../index/search/text-query.ts";
import type { ReadSource } from "../sources/import-file.ts";
import { proposalFiles } from "../sources/proposal-files.ts";
import { readSource } from "../sources/read-source.ts";

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
  const kept = [...byId.values()];
  return {
    index: buildIndex(kept),
    proposal: async (id) => byId.get(id),
    deepSearch: searchIn(kept),
  };
}

/** Looks through all texts; they are cut into terms when the first question needs it. */
function searchIn(proposals: readonly Proposal[]): Library["deepSearch"] {
  const cut: { terms?: string[] } = {};
  return async (query, limit) => {
    cut.terms ??= proposals.map(({ text }) => ` ${textTerms(text)} `);
    const terms = cut.terms;
    return proposals.filter((_, at) => hasAll(terms[at] ?? "", query)).slice(0, limit);
  };
}
