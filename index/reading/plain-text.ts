import { simplifiedUnit } from "../simplified.ts";
import { withoutMarkup } from "./markup.ts";

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Signs that writers and scanners put for one another, each with the one the rules know. */
const SIGNS: Record<string, string> = {
  "﹑": "、",
  "､": "、",
  "｡": "。",
  "﹔": ";",
  "﹕": ":",
  "︰": ":",
  "∶": ":",
  "﹐": ",",
  "﹒": ".",
  "﹙": "(",
  "﹚": ")",
  "〖": "【",
  "〗": "】",
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "〝": "“",
  "〞": "”",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "−": "-",
  "•": "●",
  "・": "·",
  "‧": "·",
  "∙": "·",
  "\r": " ",
  "\t": "\t",
};
/** Other ways of ending a line or a page. */
const LINE_ENDS = new Set([0x0b, 0x0c, 0x85, 0x2028, 0x2029]);
const BLANK = /[\s\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]/;

function plainUnit(code: number): number {
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return code - FULL_WIDTH_SHIFT;
  if (code === 0x0a || (code > 0x20 && code < 0x7f)) return code;
  const character = String.fromCharCode(code);
  const sign = SIGNS[character];
  if (sign !== undefined) return sign.charCodeAt(0);
  if (LINE_ENDS.has(code)) return 0x0a;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || BLANK.test(character)) return 0x20;
  return simplifiedUnit(code);
}

let units: Uint16Array | undefined;

/** What every UTF-16 unit is read as; made once, so that a text costs one look-up a character. */
function plainUnits(): Uint16Array {
  units ??= Uint16Array.from({ length: 0x10000 }, (_, code) => plainUnit(code));
  return units;
}

const CHUNK = 1 << 16;
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * The text as the rules read it: half-width signs, simplified characters, markup and control characters blanked.
 * It has the length of the source, so that a place found in it is the place of a quotation.
 */
export function plainText(raw: string): string {
  const text = withoutMarkup(raw.replace(/\r(?!\n)/g, "\n"));
  const table = plainUnits();
  const buffer = new Uint16Array(Math.min(CHUNK, text.length));
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let at = 0; at < length; at += 1) buffer[at] = table[text.charCodeAt(from + at)] ?? 0x20;
    pieces.push(decoder.decode(buffer.subarray(0, length)));
  }
  return pieces.join("");
}
