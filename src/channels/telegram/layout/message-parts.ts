import type { Block } from "../../../../handlers/block.ts";
import { blockPieces } from "./block-pieces.ts";
import type { Piece } from "./piece.ts";

/** Telegram takes 4096 UTF-16 units after its markup is read. */
const LONGEST_MESSAGE = 4096;

/** An answer's blocks as the texts of one or more messages, in order; no markup is ever cut. */
export function messageParts(blocks: readonly Block[]): string[] {
  const parts: { html: string; length: number }[] = [];
  for (const piece of blocks.flatMap(blockPieces)) {
    const last = parts.at(-1);
    const fits = last !== undefined && last.length + piece.gap + piece.length <= LONGEST_MESSAGE;
    if (fits) add(last, piece);
    else parts.push({ html: piece.html, length: piece.length });
  }
  return parts.map(({ html }) => html);
}

function add(part: { html: string; length: number }, { html, length, gap }: Piece): void {
  part.html += `${"\n".repeat(gap)}${html}`;
  part.length += gap + length;
}
