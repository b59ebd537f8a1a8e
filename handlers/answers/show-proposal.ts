import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Digest } from "../../index/digest/point.ts";
import { type Proposal, quote, type Reply } from "../../index/proposal.ts";
import type { Answer, AnswerPoint, AnswerReply } from "../answer-record.ts";
import type { Block, Button } from "../block.ts";
import { compose } from "../compose.ts";
import { ADDRESSEE_WORDS, REPLY_KIND_WORDS, ROLE_WORDS, wording } from "../wording.ts";
import { pointTable } from "./point-row.ts";
import { identityLine, statusLine } from "./proposal-line.ts";
import { pointRecord, proposalRecord, replyRecords } from "./proposal-record.ts";

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
  const letters = replyRecords(proposal, digest, replies);
  const blocks: Block[] = [
    { kind: "title", text: proposal.title },
    { kind: "paragraph", runs: [{ text: `${identityLine(record)}\n${statusLine(record)}` }] },
    ...lead,
    ...(points.length > 0 ? [pointTable(points)] : []),
    ...(proposal.replies.length === 0 ? [{ kind: "note" as const, text: wording.notReplied }] : []),
    ...letterBlocks(letters, replies),
    ...replies.map((reply) => fullText(proposal, reply)),
    ...closingNotes(proposal, digest),
  ];
  const buttons = proposalButtons(proposal);
  return compose({ kind: "proposal", proposals: [record], points, replies: letters, blocks, buttons });
}

function letterBlocks(letters: readonly AnswerReply[], replies: readonly Reply[]): Block[] {
  return letters.flatMap((letter, at) => {
    const text = letter.summary.length > 0 ? letter.summary.join("\n") : wording.coverNoteOnly(letter.bureau);
    const told = letter.summary.length > 0 || letter.kind === "cover-note";
    return told ? [{ kind: "quotation" as const, source: letterHead(letter, replies[at]), text }] : [];
  });
}

/** 质监局（主办）答复 · 致提案者 · 2017年6月12日: who, in which role, what kind of letter, when. */
function letterHead({ bureau, role, kind, to }: AnswerReply, reply: Reply | undefined): string {
  const addressee = kind === "opinion" ? "" : ADDRESSEE_WORDS[to];
  const parts = [
    `${bureau}（${ROLE_WORDS[role]}）${REPLY_KIND_WORDS[kind]}`,
    addressee,
    reply?.date?.text ?? "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** A letter's whole text, folded. */
export function fullText(proposal: Proposal, reply: Reply): Block {
  return { kind: "fold", summary: wording.fullText(reply.bureau), text: quote(proposal, reply.span).trim() };
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
