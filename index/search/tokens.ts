import { Kind, kindOf } from "./character-kind.ts";

/** A token as a place in a text: a pair of Han characters, a lone one, or a word of letters and digits. */
type Found = (start: number, end: number) => void;

/**
 * The tokens of a text in plain form, in order: a run of Han characters gives its overlapping pairs (a lone character
 * stays), letters and digits stay whole. Pairs rank long Chinese documents better than dictionary words do.
 */
export function tokens(plain: string): string[] {
  const found: string[] = [];
  eachToken(plain, (start, end) => found.push(plain.slice(start, end)));
  return found;
}

/** Walks the tokens of a text in plain form without making strings of them. */
export function eachToken(plain: string, found: Found): void {
  for (let start = 0; start < plain.length; ) {
    const kind = kindOf(plain.charCodeAt(start));
    const end = runEnd(plain, start, kind);
    if (kind === Kind.word || (kind === Kind.han && end - start === 1)) found(start, end);
    else if (kind === Kind.han) eachPair(start, end, found);
    start = end;
  }
}

function runEnd(plain: string, start: number, kind: number): number {
  let end = start + 1;
  while (end < plain.length && kindOf(plain.charCodeAt(end)) === kind) end += 1;
  return end;
}

function eachPair(start: number, end: number, found: Found): void {
  for (let at = start; at + 2 <= end; at += 1) found(at, at + 2);
}
