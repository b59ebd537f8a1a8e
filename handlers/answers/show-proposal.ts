import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Digest } from "../../index/digest/point.ts";
import type { Proposal, Reply } from "../../index/proposal.ts";
import type { Answer, AnswerPoint } from "../answer-record.ts";
import type { Block, Button } from "../block.ts";
import { compose } from "../compose.ts";
import { wording } from "../wording.ts";
import { letterBlocks } from "./letter-blocks.ts";
import { pointTable } from "./point-row.ts";
import { identityLine, statusLine } from "./proposal-line.ts";
import { pointRecord, proposalRecord, replyRecord } from "./proposal-record.ts";

/** One proposal: the point-by-point table first, then each letter's telling sentences, full texts folded. */
export function showProposal(proposal: Proposal): Answer {
  const digest = digestProposal(proposal);
  const points = digest.points.map((point) => pointRecord(proposal, point));
  return showPoints({ proposal, digest, points, lead: [] });
}

/** What a proposal's answer is made of; `lead` comes before the table, `replies` are all letters unless chosen. */
export type View = {
  proposal: Proposal;
  digest: Digest;
  points: AnswerPoint[];
  lead: Block[];
  replies?: readonly Reply[];
};

/** A proposal with some of its points and letters, best first. */
export function showPoints({ proposal, digest, points, lead, replies = proposal.replies }: View): Answer {
  const record = proposalRecord(proposal);
  const letters = replies.map((reply) => ({ reply, letter: replyRecord(proposal, digest, reply) }));
  const blocks: Block[] = [
    { kind: "title", text: proposal.title },
    { kind: "paragraph", runs: [{ text: `${identityLine(record)}\n${statusLine(record)}` }] },
    ...lead,
    ...(points.length > 0 ? [pointsBlock(proposal, points)] : []),
    ...(proposal.replies.length === 0 ? [{ kind: "note" as const, text: wording.notReplied }] : []),
    ...letterBlocks(proposal, letters, points),
    ...closingNotes(proposal, digest),
  ];
  const buttons = proposalButtons(proposal);
  return compose({
    kind: "proposal",
    proposals: [record],
    points,
    replies: letters.map(({ letter }) => letter),
    blocks,
    buttons,
  });
}

/** While nobody has replied there is nothing that an answer could have passed over. */
function pointsBlock({ replies }: Proposal, points: readonly AnswerPoint[]): Block {
  if (replies.length > 0) return pointTable(points);
  const items = points.map(({ label, digest }) => ({ marker: label, runs: [{ text: digest }] }));
  return { kind: "list", items };
}

function closingNotes(proposal: Proposal, digest: Digest): Block[] {
  const { votes, resultMark, source } = proposal;
  const doubts = new Set(digest.doubts.map((doubt) => doubt.kind));
  const notes = [
    ...(doubts.has("mark-contradicts-text") ? [wording.resultMarkContradicts] : []),
    ...(doubts.has("bureaus-contradict") ? [wording.bureausContradict] : []),
    ...(resultMark ? [wording.resultMark(resultMark.text)] : []),
    ...(votes ? [wording.votes(votes.support, votes.oppose)] : []),
    wording.source(source),
  ];
  return [{ kind: "note", text: notes.join("\n") }];
}

function proposalButtons({ replies }: Proposal): Button[][] {
  const full = replies.length > 0 ? [{ label: wording.button.fullText, text: "全文" }] : [];
  return [[...full, { label: wording.button.similar, text: "类似提案" }]];
}
