import { diffArrays, diffChars } from "diff";

/** A stretch of a text that two publications share, or that only the later or only the earlier has. */
export type DifferencePiece = { kind: "same" | "added" | "removed"; text: string };

/** Sentences that were rewritten are compared character by character while they are no longer than this. */
const LONGEST_REWRITTEN = 1_500;

/** How one text became another, in order: sentence by sentence, and within a rewritten sentence character by character. */
export function differenceOf(before: string, after: string): DifferencePiece[] {
  const pieces = diffArrays(sentencesOf(before), sentencesOf(after)).map((part) =>
    pieceOf(part, part.value.join("")),
  );
  return joined(pieces.flatMap((piece, at) => rewritten(pieces, piece, at)));
}

function sentencesOf(text: string): string[] {
  return (
    text.match(/[^。;；!！?？\n]*(?:[。;；!！?？]+[”」』"）)]*|\n+|$)/g)?.filter((one) => one !== "") ?? []
  );
}

function pieceOf(part: { added?: boolean; removed?: boolean }, text: string): DifferencePiece {
  return { kind: part.added ? "added" : part.removed ? "removed" : "same", text };
}

/** A removed stretch and the added one after it, where they are versions of one another, in finer pieces. */
function rewritten(
  pieces: readonly DifferencePiece[],
  piece: DifferencePiece,
  at: number,
): DifferencePiece[] {
  const next = pieces[at + 1];
  if (piece.kind === "removed" && next?.kind === "added" && areShort(piece, next))
    return diffChars(piece.text, next.text).map((part) => pieceOf(part, part.value));
  const previous = pieces[at - 1];
  const done = piece.kind === "added" && previous?.kind === "removed" && areShort(previous, piece);
  return done ? [] : [piece];
}

function areShort(one: DifferencePiece, other: DifferencePiece): boolean {
  return one.text.length <= LONGEST_REWRITTEN && other.text.length <= LONGEST_REWRITTEN;
}

function joined(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const all: DifferencePiece[] = [];
  for (const { kind, text } of pieces) {
    const last = all.at(-1);
    if (last?.kind === kind) last.text += text;
    else all.push({ kind, text });
  }
  return all;
}
