import { basename } from "node:path";
import type { Problem, Reading } from "../../index/problem.ts";
import { type Proposal, ProposalId } from "../../index/proposal.ts";
import { readText } from "../../index/reading/read-text.ts";
import type { ReadSource } from "./import-file.ts";
import { readTextFile } from "./text-file.ts";

/** Reads a file into proposals. Whatever is wrong with it is a problem, so that one file never stops the others. */
export const readSource: ReadSource = async (path) => {
  const source = basename(path);
  try {
    const decoded = await readTextFile(path);
    return decoded.ok ? readText(decoded.text, source) : { proposals: [], problems: [decoded.problem] };
  } catch (fault) {
    return { proposals: [], problems: [unreadable(source, fault)] };
  }
};

/** Reading for an installation's own files: a proposal that names no committee is of the one in the settings. */
export function ofCommittee(committee: string | undefined, read: ReadSource = readSource): ReadSource {
  if (!committee) return read;
  return async (path) => {
    const reading: Reading = await read(path);
    return {
      ...reading,
      proposals: reading.proposals.map((proposal) => underCommittee(proposal, committee)),
    };
  };
}

/** The place of a committee that a source does not name, at the beginning of an identity; see `proposalId`. */
const NO_COMMITTEE = "-/";

function underCommittee(proposal: Proposal, committee: string): Proposal {
  if (!proposal.id.startsWith(NO_COMMITTEE)) return proposal;
  const own = proposal.committee ?? committee;
  const id = ProposalId.parse(`${own}/${proposal.id.slice(NO_COMMITTEE.length)}`);
  return { ...proposal, committee: own, id };
}

function unreadable(source: string, fault: unknown): Problem {
  const got = `读取时出错（${fault instanceof Error ? fault.message : String(fault)}），请把文件发给开发者`;
  return { source, line: null, expected: "能读懂的提案", got };
}
