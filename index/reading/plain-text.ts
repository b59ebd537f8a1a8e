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
const BLANK = /[\s\u200b-\u200f\u2028-\u202f\u2060\ufeff\u00ad]/;

function plainUnit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return code - FULL_WIDTH_SHIFT;
  if (code === 0x0a || (code > 0x20 && code < 0x7f)) return code;
  const sign = SIGNS[text.charAt(at)];
  if (sign !== undefined) return sign.charCodeAt(0);
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || BLANK.test(text.charAt(at))) return 0x20;
  return simplifiedUnit(code);
}

const CHUNK = 8192;

/**
 * The text as the rules read it: half-width signs, simplified characters, markup and control characters blanked.
 * It has the length of the source, so that a place found in it is the place of a quotation.
 */
export function plainText(raw: string): string {
  const text = withoutMarkup(raw);
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    const units = Uint16Array.from({ length }, (_, index) => plainUnit(text, from + index));
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}
