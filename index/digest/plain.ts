/** Residue of web pages and of markdown that reaches a proposal's text; blanked, never removed, so that offsets hold. */
const RESIDUE =
  /<\/?[a-zA-Z][^<>\n]{0,120}>|&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|#\d{2,5});|\*\*|__|^[ \t]*(?:#{1,6} |> )|[\u200b-\u200f\u2060\ufeff]/gm;
const LINE_TAG = /^<(?:br|\/?p|\/?div|\/?li|\/?tr|\/?h\d)\b/i;
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;
const QUOTE_ENTITY: Record<string, string> = { "&ldquo;": "“", "&rdquo;": "”", "&quot;": '"' };

function blank(residue: string): string {
  const first = LINE_TAG.test(residue) ? "\n" : (QUOTE_ENTITY[residue] ?? " ");
  return first.padEnd(residue.length, " ");
}

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST)
    return String.fromCharCode(code - FULL_WIDTH_SHIFT);
  return /\s/.test(character) ? " " : character;
}

/**
 * The text as the rules read it: half-width signs, residue blanked. It has the length of the source, so that a
 * place found in it is the place of a quotation.
 */
export function plainText(text: string): string {
  return text
    .replace(RESIDUE, blank)
    .replace(/[\uff01-\uff5e\u3000\u00a0\t\r]/g, (one) => (one === "\t" ? "\t" : narrow(one)));
}

/** The text without any white space: what a clause says, however its lines were broken. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, "");
}
