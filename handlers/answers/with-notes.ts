import type { Answer } from "../answer-record.ts";

/** An answer with sentences before it: what was taken for what, what had to be given up. */
export function withNotes(shown: Answer, notes: readonly string[]): Answer {
  if (notes.length === 0) return shown;
  const blocks = [...notes.map((text) => ({ kind: "note" as const, text })), ...shown.blocks];
  return { ...shown, blocks, text: `${notes.join("\n")}\n\n${shown.text}` };
}
