import type { ProposalId } from "../index/proposal.ts";
import type { Answer, AnswerKind, AnswerRecord } from "./answer-record.ts";
import type { Attachment } from "./attachment.ts";
import type { Block, Button } from "./block.ts";
import type { ListView } from "./list-view.ts";
import { plainText } from "./plain-text.ts";

type Parts = Partial<Pick<AnswerRecord, "proposals" | "points" | "replies" | "total">> & {
  kind: AnswerKind;
  blocks: Block[];
  buttons?: Button[][];
  listed?: ProposalId[];
  view?: ListView;
  attachments?: Attachment[];
};

/** An answer from its parts; what does not apply is empty, and the text is the blocks' plain rendering. */
export function compose(parts: Parts): Answer {
  const { kind, blocks, buttons = [], listed = [], view, attachments, ...record } = parts;
  const proposals = record.proposals ?? [];
  const { total = proposals.length, points = [], replies = [] } = record;
  const answer = { v: 1 as const, kind, proposals, total, points, replies, text: plainText(blocks) };
  return {
    ...{ ...answer, blocks, buttons, listed },
    ...(view ? { view } : {}),
    ...(attachments ? { attachments } : {}),
  };
}

/** An answer that is one sentence. */
export function notice(text: string, kind: AnswerKind = "notice"): Answer {
  return compose({ kind, blocks: [{ kind: "paragraph", runs: [{ text }] }] });
}

/** One paragraph without emphasis. */
export function paragraph(text: string): Block {
  return { kind: "paragraph", runs: [{ text }] };
}
