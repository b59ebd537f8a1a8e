import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Block } from "../../../../handlers/block.ts";
import { fullTextButton } from "../../full-text-button.ts";
import { telegramWording } from "../wording.ts";
import { blockPieces } from "./block-pieces.ts";

/** The blocks as one message shows them; `leftOut` tells that letters wait behind the button for the full text. */
export type Fitted = { blocks: readonly Block[]; leftOut: boolean };

type Fold = Extract<Block, { kind: "fold" }>;

const ROOM = 3800;

/**
 * Where there is a button for the full letters, they are only there to look up: together they are one fold, so that a
 * phone shows the points and a line; and where they would take a second message, the button for them is enough.
 * Where letters are the answer itself, there is no such button, and nothing is left out.
 */
export function lettersAside({ blocks, buttons }: Pick<Answer, "blocks" | "buttons">): Fitted {
  const folds = blocks.filter((block) => block.kind === "fold");
  const button = fullTextButton({ buttons });
  if (folds.length === 0 || !button) return { blocks, leftOut: false };
  const others = blocks.filter((block) => block.kind !== "fold");
  const fold = together(folds);
  const leftOut = lengthOf(others) + lengthOf([fold]) > ROOM;
  const instead: Block = leftOut
    ? { kind: "note", text: telegramWording.lettersLeftOut(button.label) }
    : fold;
  const first = blocks.findIndex((block) => block.kind === "fold");
  const before = blocks.slice(0, first);
  return { blocks: [...before, instead, ...others.slice(before.length)], leftOut };
}

function together(folds: readonly Fold[]): Fold {
  const [only, ...more] = folds;
  if (only && more.length === 0) return only;
  const text = folds.map(({ summary, text }) => `【${summary}】\n${text}`).join("\n\n");
  return { kind: "fold", summary: telegramWording.letters(folds.length), text };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.flatMap(blockPieces).reduce((sum, { length, gap }) => sum + length + gap, 0);
}
