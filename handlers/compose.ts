import type { ProposalId } from "../index/proposal.ts";
import type { Answer, AnswerKind, AnswerRecord } from "./answer-record.ts";
import type { Block, Button } from "./block.ts";
import { plainText } from "./plain-text.ts";

type Parts = Partial<Pick<AnswerRecord, "proposals" | "points" | "replies" | "total">> & {
  kind: AnswerKind;
  blocks: Block[];
  buttons?: Button[][];
  listed?: ProposalId[];
};

/** An answer from its parts; what does not apply is empty, and the text is the blocks' plain rendering. */
export function compose({ kind, blocks, buttons = [], listed = [], ...record }: Parts): Answer {
  const proposals = record.proposals ?? [];
  const { total = proposals.length, points = [], replies = [] } = record;
  return { v: 1, kind, proposals, total, points, replies, text: plainText(blocks), blocks, buttons, listed };
}

/** An answer that is one sentence. */
export function notice(text: string, kind: AnswerKind = "notice"): Answer {
  return compose({ kind, blocks: [{ kind: "paragraph", runs: [{ text }] }] });
}

/** One paragraph without emphasis. */
export function paragraph(text: string): Block {
  return { kind: "paragraph", runs: [{ text }] };
}
