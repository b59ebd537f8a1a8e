import type { Block } from "../../../handlers/block.ts";
import { beginning, bytesOf } from "./cut-text.ts";
import { wording } from "./wording.ts";

/** Less of a letter than this tells nothing. */
const LEAST_BYTES = 300;

/**
 * Beside a point-by-point table the full letters are there to look up, so they share what room the card has left.
 * What is cut says how much is missing and how to get it; where letters are the answer itself, nothing is cut.
 */
export function shortenFolds(blocks: readonly Block[], roomBytes: number): Block[] {
  const folds = blocks.filter((block) => block.kind === "fold");
  if (folds.length === 0 || !blocks.some((block) => block.kind === "points")) return [...blocks];
  const share = Math.floor(roomBytes / folds.length);
  return blocks.map((block) => (block.kind === "fold" ? shortened(block, share) : block));
}

type Fold = Extract<Block, { kind: "fold" }>;

function shortened(fold: Fold, share: number): Block {
  if (bytesOf(JSON.stringify(fold.text)) <= share) return fold;
  if (share < LEAST_BYTES) return { kind: "note", text: wording.foldLeftOut(fold.summary) };
  const kept = beginning(fold.text, share - LEAST_BYTES);
  return { ...fold, text: `${kept}\n${wording.foldGoesOn(fold.text.length - kept.length)}` };
}
