import type { Proposal } from "../../../../index/proposal.ts";
import { readRecord } from "../../../../index/reading/read-record.ts";

/** What is read of a document, however its lines are broken and its blanks are written. */
export function recordsOf(proposals: readonly Proposal[]): unknown {
  return proposals.map((proposal) => {
    const { source: _, ...record } = readRecord(proposal);
    return JSON.parse(JSON.stringify(record).replace(/(?:\\n|\\t|\s)+/g, ""));
  });
}
