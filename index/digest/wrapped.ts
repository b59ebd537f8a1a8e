import type { Span } from "../proposal.ts";

/** Finds a pattern in a span of text as if its white space were not there, since lines break anywhere; undefined where it is not. */
export function findWrapped(plain: string, span: Span, pattern: RegExp): Span | undefined {
  const places: number[] = [];
  let bare = "";
  for (let at = span.start; at < span.end; at += 1) {
    const character = plain[at] ?? "";
    if (/\s/.test(character)) continue;
    bare += character;
    places.push(at);
  }
  const found = pattern.exec(bare);
  if (!found?.[0]) return undefined;
  const start = places[found.index];
  const last = places[found.index + found[0].length - 1];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}
