import type { Span } from "../proposal.ts";
import { listMarkAt } from "./list-mark.ts";

const OPENERS = "“《(【〔[「『";
const CLOSERS = "”》)】〕]」』";
/** A quotation mark that is never closed must not swallow the rest of a paragraph. */
const LONGEST_QUOTE = 120;

/** At each place of the text how many quotes, titles or brackets are open; one that is not closed soon does not count. */
export function depths(text: string): Uint8Array {
  const depth = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const kind = OPENERS.indexOf(text[at] ?? "");
    if (kind < 0) continue;
    const close = text.indexOf(CLOSERS[kind] ?? "", at + 1);
    if (close < 0 || close - at > LONGEST_QUOTE) continue;
    for (let inside = at; inside < close; inside += 1) depth[inside + 1] = (depth[inside + 1] ?? 0) + 1;
  }
  return depth;
}

/** A stop, or a Latin full stop that ends a Chinese sentence: `免费.` but not `2.5万`. */
function isStop(text: string, at: number): boolean {
  const sign = text[at] ?? "";
  if ("。!?".includes(sign)) return true;
  return sign === "." && /[一-龥)”》]/.test(text[at - 1] ?? "") && !/[\da-zA-Z]/.test(text[at + 1] ?? "");
}

/** Pieces of a span, cut after the places for which `isCut` holds outside quotes; signs stay with the piece they end. */
function cutAfter(plain: string, span: Span, isCut: (text: string, at: number) => boolean): Span[] {
  const text = plain.slice(span.start, span.end);
  const depth = depths(text);
  const pieces: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (depth[at] !== 0 || !isCut(text, at)) continue;
    pieces.push({ start: span.start + start, end: span.start + at + 1 });
    start = at + 1;
  }
  if (start < text.length) pieces.push({ start: span.start + start, end: span.end });
  return pieces.map((piece) => trimmed(plain, piece)).filter((piece) => piece.end > piece.start);
}

/** The span without white space at its ends. */
export function trimmed(plain: string, span: Span): Span {
  const text = plain.slice(span.start, span.end);
  const start = span.start + text.length - text.trimStart().length;
  return { start, end: Math.max(start, span.start + text.trimEnd().length) };
}

/** The sentences of a paragraph. A stop inside a quotation ends none. */
export function sentencesIn(plain: string, span: Span): Span[] {
  return cutAfter(plain, span, isStop);
}

function endsPart(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === ";") return true;
  if (sign === ":") return /如下$/.test(text.slice(0, at)) || Boolean(listMarkAt(text, at + 1));
  return sign === "," && /^[二三四五六七八九]是/.test(text.slice(at + 1, at + 3));
}

/** The parts of a sentence that stand for themselves: between semicolons, after 如下:, and each 一是…, 二是…. */
export function partsIn(plain: string, sentence: Span): Span[] {
  return cutAfter(plain, sentence, endsPart);
}

/** The clauses of a sentence: between commas, semicolons, colons and stops outside quotes; a time (22:30) or a figure (1,200) is whole. */
export function clausesIn(plain: string, span: Span): Span[] {
  return cutAfter(plain, span, (text, at) => {
    if (!",;:。!?".includes(text[at] ?? "")) return isStop(text, at);
    return !(/\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? ""));
  });
}
