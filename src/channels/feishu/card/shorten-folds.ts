import type { Block } from "../../../../handlers/block.ts";
import { wording } from "../wording.ts";
import { LARGEST_PIECE } from "./block-elements.ts";
import { beginning, bytesOf } from "./cut-text.ts";

/** What a panel weighs besides its text. */
const PANEL_BYTES = 900;
/** Less of a letter than this tells nothing. */
const LEAST_BYTES = 300;

/**
 * Full letters that are only there to look up share what room the card has left. What is cut says how much is missing
 * and how to get it.
 */
export function shortenFolds(blocks: readonly Block[], roomBytes: number): Block[] {
  const folds = blocks.filter((block) => block.kind === "fold");
  const each = Math.floor(roomBytes / folds.length);
  const share = each - PANEL_BYTES * Math.ceil(each / LARGEST_PIECE); // a long text takes several panels
  return blocks.map((block) => (block.kind === "fold" ? shortened(block, share) : block));
}

type Fold = Extract<Block, { kind: "fold" }>;

/** What a text weighs where JSON stands as a string inside JSON. */
function weightOf(text: string): number {
  return bytesOf(JSON.stringify(JSON.stringify(text)));
}

function shortened(fold: Fold, share: number): Block {
  const weight = weightOf(fold.text);
  if (weight <= share) return fold;
  if (share < LEAST_BYTES) return { kind: "note", text: wording.foldLeftOut(fold.summary) };
  const kept = beginning(fold.text, Math.floor((share * bytesOf(fold.text)) / weight) - LEAST_BYTES / 2);
  return { ...fold, text: `${kept}\n${wording.foldGoesOn(fold.text.length - kept.length)}` };
}
