import type { AddresseeLine } from "./addressee.ts";
import { documentNumberAt } from "./document-number.ts";
import type { LetterHead } from "./letter-head.ts";
import { isLetterTitle } from "./letter-title.ts";
import type { Line } from "./line.ts";
import { isClosing, signingBureau } from "./signature.ts";
import { wholeDate } from "./written-date.ts";

/** A letter while its lines are being gathered. */
export type Letter = {
  start: number;
  head: LetterHead | null;
  titles: Line[];
  addressee: AddresseeLine | null;
  /** The lines after head and address, signature and tail included. */
  lines: Line[];
};

export function newLetter(start: number): Letter {
  return { start, head: null, titles: [], addressee: null, lines: [] };
}

/** The part of a line from an offset within it on, without leading space; null where nothing is left. */
export function restOf(line: Line, from: number): Line | null {
  const rest = line.text.slice(from);
  const text = rest.trimStart();
  if (!text) return null;
  return { ...line, start: line.start + from + (rest.length - text.length), text, apart: false };
}

const ENDING = /(?:此复|特此答复|专此答复|特此回复|特此函复)[。!]?$/;

/** Whether the letter seems complete: a closing formula or a signature was its last line but a few. */
export function isClosed(letter: Letter): boolean {
  return letter.lines.slice(-6).some(({ text }, index, last) => endsLetter(text, index, last.length));
}

function endsLetter(text: string, index: number, count: number): boolean {
  if (isClosing(text) || ENDING.test(text)) return true;
  if (wholeDate(text)) return true;
  return index >= count - 3 && signingBureau(text) !== null;
}

/** Whether nothing of the letter's substance has been read yet. */
export function isOpening(letter: Letter): boolean {
  return letter.lines.length === 0;
}

/** Whether a line belongs to the head of a letter: its title or its document number. */
export function isHeadLine(text: string): boolean {
  return isLetterTitle(text) || (documentNumberAt(text) !== null && text.length <= 60);
}
