import { join } from "node:path";
import type { Problem } from "../../index/problem.ts";
import type { ReadSource } from "../sources/import-file.ts";
import { proposalFiles } from "../sources/proposal-files.ts";
import type { Store } from "../store/store.ts";

/** The invented proposals that come with the program. */
export const SAMPLES_FOLDER = join(import.meta.dirname, "../samples");

/** Samples are of invented committees; those that name none are of this one, whatever the settings say. */
export const SAMPLE_COMMITTEE = "澜州市政协";

/** What of the samples was imported. */
export type LoadedSamples = { count: number; problems: Problem[] };

/** Where samples go and how they are read. */
export type SampleLoading = { store: Store; read: ReadSource; now(): number; folder?: string };

/** Imports the shipped samples, flagged as such, into a store that is empty; leaves any other as it is. */
export async function loadSamples(loading: SampleLoading): Promise<LoadedSamples> {
  const { store, read, now, folder = SAMPLES_FOLDER } = loading;
  if ((await store.countProposals()) > 0) return { count: 0, problems: [] };
  const readings = await Promise.all((await proposalFiles([folder])).map(read));
  const proposals = readings.flatMap((reading) => reading.proposals);
  await store.importProposals(proposals, { source: "samples", at: now(), sample: true });
  return { count: proposals.length, problems: readings.flatMap((reading) => reading.problems) };
}
