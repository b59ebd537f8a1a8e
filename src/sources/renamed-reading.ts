import type { Reading } from "../../index/problem.ts";

/** A reading under another name of its file; parts of the file keep theirs behind it. */
export function renamedReading(reading: Reading, fileName: string, source: string): Reading {
  const name = (given: string) =>
    given.startsWith(fileName) ? source + given.slice(fileName.length) : `${source}/${given}`;
  return {
    proposals: reading.proposals.map((one) => ({ ...one, source: name(one.source) })),
    problems: reading.problems.map((one) => ({ ...one, source: name(one.source) })),
  };
}
