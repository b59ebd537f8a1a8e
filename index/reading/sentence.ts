import type { Span } from "../proposal.ts";

const OPENING = "“《(【‘[";
const CLOSING = "”》)】’]";
/** Nothing quoted or bracketed in one sentence is longer; an unclosed sign must not swallow the rest. */
const LONGEST_BRACKET = 120;

function depthAfter(depth: number, character: string): number {
  if (OPENING.includes(character)) return depth + 1;
  return CLOSING.includes(character) ? Math.max(0, depth - 1) : depth;
}

/** Cuts a stretch of plain text after the given signs, never inside quotes or brackets. Pieces keep their sign. */
export function cutAfter(plain: string, span: Span, signs: string): Span[] {
  const pieces: Span[] = [];
  const state = { start: span.start, depth: 0, opened: 0 };
  for (let at = span.start; at < span.end; at += 1) {
    const character = plain.charAt(at);
    const depth = depthAfter(state.depth, character);
    if (depth > state.depth) state.opened = at;
    state.depth = depth > 0 && at - state.opened > LONGEST_BRACKET ? 0 : depth;
    if (state.depth > 0 || !signs.includes(character)) continue;
    pieces.push({ start: state.start, end: at + 1 });
    state.start = at + 1;
  }
  if (state.start < span.end) pieces.push({ start: state.start, end: span.end });
  return pieces.map((piece) => trimmed(plain, piece)).filter((piece) => piece.end > piece.start);
}

/** A span without the space and cell marks around what it covers. */
export function trimmed(plain: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s|]/.test(plain.charAt(start))) start += 1;
  while (end > start && /[\s|]/.test(plain.charAt(end - 1))) end -= 1;
  return { start, end };
}
