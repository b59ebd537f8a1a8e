import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { PointAnswer, Stance } from "../../index/digest/point.ts";
import { type Proposal, quote } from "../../index/proposal.ts";
import { samplePlan } from "./sample-plan.ts";

const CODES: Record<Stance, string> = {
  adopted: "采",
  planned: "办",
  partial: "部",
  declined: "否",
  unanswered: "无",
  unclear: "？",
};

/** A point of a sample: the stance that the digest gives, and those that the plan allows, as codes. */
export type JudgedPoint = { place: string; digest: string; given: string; wanted: string[]; said: string[] };

/** Every point of the samples whose stance is planned; a file with another number of points is left to its own test. */
export function judgedPoints(proposals: readonly Proposal[]): JudgedPoint[] {
  const planned = samplePlan().filter(({ stances }) => stances !== "-");
  return planned.flatMap(({ file, stances }) => {
    const proposal = proposals.find(({ source }) => source === `${file}.txt`);
    return proposal ? pointsJudged(proposal, stances.split(" ")) : [];
  });
}

function pointsJudged(proposal: Proposal, wanted: readonly string[]): JudgedPoint[] {
  const { points } = digestProposal(proposal);
  if (points.length !== wanted.length) return [];
  return points.map(({ label, digest, stance, answers }, at) => ({
    place: `${proposal.source} ${label}`,
    digest,
    given: CODES[stance],
    wanted: wanted[at]?.split("/") ?? [],
    said: answers.map((one) => saidBy(proposal, one)),
  }));
}

function saidBy(proposal: Proposal, { bureau, stance, span }: PointAnswer): string {
  return `${bureau} ${CODES[stance]} ${quote(proposal, span)}`;
}
