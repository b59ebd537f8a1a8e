import { type Proposal, quote, type Reply } from "../../index/proposal.ts";
import { readable } from "../../index/reading/markup.ts";
import type { AnswerPoint, AnswerReply } from "../answer-record.ts";
import type { Block } from "../block.ts";
import { ADDRESSEE_WORDS, REPLY_KIND_WORDS, ROLE_WORDS, wording } from "../wording.ts";

/** The letters under the point-by-point table: what the table has not quoted yet, then every letter whole, folded. */
export function letterBlocks(
  proposal: Proposal,
  letters: readonly { letter: AnswerReply; reply: Reply }[],
  points: readonly AnswerPoint[],
): Block[] {
  const quoted = points.flatMap((point) => point.answers.map((answer) => answer.quote)).join("\n");
  const told = letters.flatMap(({ letter, reply }) => summary(letter, reply, quoted));
  return [...told, ...letters.map(({ reply }) => fullText(proposal, reply))];
}

/** A cover note says so; of another letter the telling sentences, unless the table already quotes one of them. */
function summary(letter: AnswerReply, reply: Reply, quoted: string): Block[] {
  const source = letterHead(reply);
  if (letter.kind === "cover-note")
    return [{ kind: "quotation", source, text: wording.coverNoteOnly(letter.bureau) }];
  if (letter.summary.length === 0 || letter.summary.some((sentence) => quoted.includes(sentence))) return [];
  return [{ kind: "quotation", source, text: readable(letter.summary.join("\n")) }];
}

/** A letter's whole text, folded under its head. */
export function fullText(proposal: Proposal, reply: Reply): Block {
  return {
    kind: "fold",
    summary: wording.fullText(letterHead(reply)),
    text: readable(quote(proposal, reply.span)),
  };
}

/** 质监局（主办）答复 · 致提案者 · 2017年6月12日: who, in which role, what kind of letter, to whom, when. */
export function letterHead({ bureau, role, kind, to, date }: Reply): string {
  const addressee = kind === "opinion" ? "" : ADDRESSEE_WORDS[to];
  const parts = [`${bureau}（${ROLE_WORDS[role]}）${REPLY_KIND_WORDS[kind]}`, addressee, date?.text ?? ""];
  return parts.filter((part) => part !== "").join(" · ");
}
