import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Block } from "../../../../handlers/block.ts";
import { telegramWording } from "../wording.ts";
import { blockPieces } from "./block-pieces.ts";

/** The blocks as one message shows them; `leftOut` tells that letters wait behind the button for the full text. */
export type Fitted = { blocks: readonly Block[]; leftOut: boolean };

type Fold = Extract<Block, { kind: "fold" }>;

const ROOM = 3800;

/**
 * Beside a point-by-point table the full letters are only there to look up: together they are one fold, so that a
 * phone shows the points and a line; and where they would take a second message, the button for them is enough.
 * Where letters are the answer itself, nothing is folded away.
 */
export function lettersAside({ blocks, buttons }: Pick<Answer, "blocks" | "buttons">): Fitted {
  const folds = blocks.filter((block) => block.kind === "fold");
  const aside = folds.length > 0 && blocks.some(({ kind }) => kind === "points");
  const button = buttons.flat().find(({ text }) => text === FULL_TEXT);
  if (!aside || !button) return { blocks, leftOut: false };
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

/** What the button says for the person. */
const FULL_TEXT = "全文";

function together(folds: readonly Fold[]): Fold {
  const [only, ...more] = folds;
  if (only && more.length === 0) return only;
  const text = folds.map(({ summary, text }) => `【${summary}】\n${text}`).join("\n\n");
  return { kind: "fold", summary: telegramWording.letters(folds.length), text };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.flatMap(blockPieces).reduce((sum, { length, gap }) => sum + length + gap, 0);
}
