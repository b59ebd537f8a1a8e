import { Converter } from "opencc-js/t2cn";
import { withoutRadicals } from "./radicals.ts";

const FIRST = 0x2e80;
const LAST = 0xfaff;

let table: Uint16Array | undefined;

/**
 * The simplified form of every character of the range, one code unit for one: a whole-text conversion would change
 * lengths. Radicals that PDF writers leave in place of characters (⼯ for 工) are mended as well.
 */
function simplifiedForms(): Uint16Array {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, index) =>
    String.fromCharCode(FIRST + index),
  );
  const convert = Converter({ from: "t", to: "cn" });
  const mended = characters.map(withoutRadicals);
  const simplified = convert(mended.join("\n")).split("\n");
  return Uint16Array.from(characters, (one, index) => oneUnit(simplified[index] ?? one, one));
}

function oneUnit(candidate: string, fallback: string): number {
  return (candidate.length === 1 ? candidate : fallback).charCodeAt(0);
}

/** The simplified form of one UTF-16 code unit; itself where it has none of length one. */
export function simplifiedUnit(code: number): number {
  if (code < FIRST || code > LAST) return code;
  table ??= simplifiedForms();
  return table[code - FIRST] ?? code;
}
