import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../index/problem.ts";
import { type Proposal, pointsOf } from "../../index/proposal.ts";
import { SAMPLES_FOLDER } from "../../src/library/sample-proposals.ts";
import { proposalFiles } from "../../src/sources/proposal-files.ts";
import { readSource } from "../../src/sources/read-source.ts";

/** One line of `sample-plan.tsv`: what a sample file has to be read as. `~` leaves open, `-` is nothing. */
export type Planned = {
  file: string;
  number: string;
  session: string;
  year: string;
  kind: string;
  proposers: string;
  points: string;
  bureaus: string;
  replies: string;
  mark: string;
  /** Per point: 采 办 部 否 无, alternatives divided by a slash. */
  stances: string;
};

const PLAN = join(import.meta.dirname, "sample-plan.tsv");

/** The plan of the sample corpus, one entry per text file. */
export function samplePlan(): Planned[] {
  const [head = [], ...rows] = readFileSync(PLAN, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));
  return rows.map(
    (cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])) as Planned, // the head names the fields
  );
}

/** All shipped samples as the real reader reads them, with what it could not read. */
export async function readSamples(): Promise<Reading> {
  // The notes beside the samples are no proposal.
  const files = (await proposalFiles([SAMPLES_FOLDER])).filter((path) => !path.endsWith(".md"));
  const readings = await Promise.all(files.map(readSource));
  return {
    proposals: readings.flatMap((reading) => reading.proposals),
    problems: readings.flatMap((reading) => reading.problems),
  };
}

/** Where a proposal, written as its plan would write it, differs from the plan. */
export function differences(planned: Planned, proposal: Proposal): string[] {
  const read = asPlanned(proposal);
  return Object.entries(read)
    .filter(([field, got]) => !agrees(planned[field as keyof Planned], got)) // both have the plan's fields
    .map(([field, got]) => `${field}: ${got}`);
}

function asPlanned({ session, ...proposal }: Proposal): Omit<Planned, "file" | "stances"> {
  return {
    number: proposal.number ?? "-",
    session: session ? `${session.term}.${session.meeting}` : "-",
    year: String(proposal.year),
    kind: proposal.kind,
    proposers: String(proposal.proposerCount),
    points: String(pointsOf(proposal.recommendations).length),
    bureaus: proposal.bureaus.map(({ name, role }) => `${name}:${role}`).join(" "),
    replies: proposal.replies
      .map(({ bureau, kind, to, date }) => [bureau, kind, to, date?.day ?? "-"].join("/"))
      .join(" "),
    mark: proposal.resultMark?.letter ?? proposal.resultMark?.text ?? "-",
  };
}

/** Part by part; `~` agrees with anything, and after an open role the letter may name more bureaus. */
function agrees(planned: string, got: string): boolean {
  if (planned === "~") return true;
  const wanted = planned.split(" ").map(partsOf);
  const given = got.split(" ").map(partsOf);
  const complete = planned.endsWith(":~") ? given.length >= wanted.length : given.length === wanted.length;
  return complete && wanted.every((parts, at) => partsAgree(parts, given[at] ?? []));
}

function partsOf(word: string): string[] {
  return word.replace(/^(云陵省|澜州市|青浔县|市(?!场)|县)/, "").split(/[:/]/);
}

function partsAgree(wanted: readonly string[], given: readonly string[]): boolean {
  return wanted.length === given.length && wanted.every((part, at) => part === "~" || part === given[at]);
}
