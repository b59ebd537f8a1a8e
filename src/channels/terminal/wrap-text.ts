import { charactersOf, textWidth } from "./text-width.ts";

const LATIN_WORD = /^[\p{Script=Latin}\p{N}_.:/@%+-]$/u;
/** Chinese typesetting starts no line with these (GB/T 15834). */
const NOT_FIRST = /^[，。、；：？！）》」』】〕”’…,.;:?!)\]]/u;
/** A quoted letter's bar, and indentation, are repeated on every line. */
const HANGING = /^\s*(?:│ )?/u;

/** Breaks each line that is wider than `columns`, between Chinese characters or Latin words. */
export function wrapText(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, columns))
    .join("\n");
}

function wrapLine(line: string, columns: number): string {
  if (textWidth(line) <= columns) return line;
  const indent = HANGING.exec(line)?.[0] ?? "";
  const room = Math.max(columns - textWidth(indent), 4);
  const lines: string[] = [""];
  for (const piece of piecesOf(line.slice(indent.length), room)) addPiece(lines, piece, room);
  return lines.map((one) => (indent + one).trimEnd()).join("\n");
}

function addPiece(lines: string[], piece: string, room: number): void {
  const last = lines.at(-1) ?? "";
  if (textWidth(last + piece) <= room) {
    lines[lines.length - 1] = last + piece;
    return;
  }
  lines.push(piece.trimStart());
}

/** What must stay on one line: a Latin word that fits, a Chinese character with the punctuation that follows it. */
function piecesOf(text: string, room: number): string[] {
  const pieces: string[] = [];
  for (const character of charactersOf(text)) {
    const last = pieces.at(-1);
    const joined = last !== undefined && staysWith(last, character) && textWidth(last + character) <= room;
    if (joined) pieces[pieces.length - 1] = last + character;
    if (!joined) pieces.push(character);
  }
  return pieces;
}

function staysWith(piece: string, next: string): boolean {
  if (NOT_FIRST.test(next)) return true;
  return LATIN_WORD.test(next) && LATIN_WORD.test(piece.at(-1) ?? "");
}
