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

/** A proposal found by words: the points that the words are about, or the whole when they are about all of it. */
export function showAsked(proposal: Proposal, words: string): Answer {
  const digest = digestProposal(proposal);
  const chosen = pointsAskedFor(askedPoints(proposal, digest.points, words));
  if (chosen.length === 0 || chosen.length === digest.points.length) return showProposal(proposal);
  const points = chosen.map((point) => pointRecord(proposal, point));
  const lead = [paragraph(wording.onlyAsked(chosen.length, digest.points.length))];
  return showPoints({ proposal, digest, points, lead, replies: answering(proposal, chosen) });
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
