import type { Answer } from "../../handlers/answer-record.ts";
import type { Attachment } from "../../handlers/attachment.ts";
import { plainText } from "../../handlers/plain-text.ts";
import { wording } from "../../handlers/wording.ts";

/** The answer that says which of its files the platform did not take, and where they are. */
export function withUnsent(answer: Answer, unsent: readonly Attachment[]): Answer {
  if (unsent.length === 0) return answer;
  const text = wording.unsentFiles(unsent.map(({ name }) => name).join("、"));
  const blocks = [...answer.blocks, { kind: "note" as const, text }];
  return { ...answer, blocks, text: plainText(blocks) };
}
