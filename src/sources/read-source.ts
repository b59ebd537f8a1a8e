import { basename } from "node:path";
import type { Problem, Reading } from "../../index/problem.ts";
import { type Proposal, ProposalId } from "../../index/proposal.ts";
import { columnNamesBeside } from "./column-names.ts";
import { fileBytes } from "./file-bytes.ts";
import type { ReadSource } from "./import-file.ts";
import { readBytes } from "./read-bytes.ts";

/** Reads a file of any format into proposals. Whatever is wrong with it is a problem, so that one file never stops the others. */
export const readSource: ReadSource = async (path) => {
  const source = basename(path);
  try {
    const file = await fileBytes(path);
    if (!file.ok) return { proposals: [], problems: [file.problem] };
    return await readBytes(file.bytes, source, await columnNamesBeside(path));
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
