import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Point } from "../../index/digest/point.ts";
import type { Proposal } from "../../index/proposal.ts";
import { askedPoints, pointsAskedFor } from "../../index/search/asked-point.ts";
import type { Answer } from "../answer-record.ts";
import { paragraph } from "../compose.ts";
import { wording } from "../wording.ts";
import { pointRecord } from "./proposal-record.ts";
import { showPoints, showProposal } from "./show-proposal.ts";

/** A proposal asked about by words: only the points that the words are about; the whole where none stands out. */
export function showAsked(proposal: Proposal, words: string): Answer {
  const digest = digestProposal(proposal);
  const chosen = pointsAskedFor(askedPoints(proposal, digest.points, words));
  if (chosen.length === 0 || chosen.length === digest.points.length) return showProposal(proposal);
  const points = chosen.map((point) => pointRecord(proposal, point));
  const lead = [paragraph(wording.onlyAsked(chosen.length, digest.points.length))];
  return showPoints({ proposal, digest, points, lead, replies: answering(proposal, chosen) });
}

/** A proposal found by a topic: the points that the words are about first, then the others. */
export function showAskedFirst(proposal: Proposal, words: string): Answer {
  const digest = digestProposal(proposal);
  const chosen = pointsAskedFor(askedPoints(proposal, digest.points, words));
  const others = digest.points.filter((point) => !chosen.includes(point));
  const points = [...chosen, ...others].map((point) => pointRecord(proposal, point));
  const moved = chosen.some((point, at) => point !== digest.points[at]);
  return showPoints({ proposal, digest, points, lead: moved ? [paragraph(wording.askedFirst)] : [] });
}

/** The letters that answer these points. */
export function answering(proposal: Proposal, points: readonly Point[]): Proposal["replies"] {
  const wanted = new Set(points.flatMap((point) => point.answers.map((answer) => answer.reply)));
  return proposal.replies.filter((_, at) => wanted.has(at));
}
