import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Point } from "../../index/digest/point.ts";
import type { Proposal } from "../../index/proposal.ts";
import { type AskedPoints, askedPoints } from "../../index/search/asked-point.ts";
import type { Answer } from "../answer-record.ts";
import { paragraph } from "../compose.ts";
import { wording } from "../wording.ts";
import { pointRecord } from "./proposal-record.ts";
import { showPoints, showProposal } from "./show-proposal.ts";

/** Below this share of the question's words a point is not what was asked. */
const ASKED_FLOOR = 0.35;
/** Points this near to the best one are shown with it. */
const NEAR_BEST = 0.7;

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

/** The points a question is about, best first; none when no point stands out. */
export function pointsAskedFor({ ranked }: AskedPoints): Point[] {
  const best = ranked[0]?.score ?? 0;
  if (best < ASKED_FLOOR) return [];
  return ranked.filter(({ score }) => score >= best * NEAR_BEST).map(({ point }) => point);
}

/** The letters that answer these points. */
export function answering(proposal: Proposal, points: readonly Point[]): Proposal["replies"] {
  const wanted = new Set(points.flatMap((point) => point.answers.map((answer) => answer.reply)));
  return proposal.replies.filter((_, at) => wanted.has(at));
}
