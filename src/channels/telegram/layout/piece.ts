import { cutText } from "./cut-text.ts";
import { escapeHtml } from "./escape-html.ts";

/** Markup that stands together: complete by itself, with its length as read and the line breaks before it. */
export type Piece = { html: string; length: number; gap: 1 | 2 };

/** Short enough that heads and gaps still fit into a message of 4096 units beside it. */
const LONGEST_PIECE = 3400;

/** A text inside a tag, in as many pieces as it takes; each opens and closes the tag. */
export function wrapped(text: string, [open, close]: readonly [string, string], gap: 1 | 2 = 2): Piece[] {
  return cutText(text, LONGEST_PIECE).map((part) => ({
    html: `${open}${escapeHtml(part)}${close}`,
    length: part.length,
    gap,
  }));
}

/** A heading that stays with what follows it. */
export function headed(heading: string, pieces: Piece[]): Piece[] {
  const [first, ...others] = pieces;
  const html = `<b>${escapeHtml(heading)}</b>`;
  if (!first) return [{ html, length: heading.length, gap: 2 }];
  return [
    { html: `${html}\n${first.html}`, length: heading.length + 1 + first.length, gap: first.gap },
    ...others,
  ];
}

export const PLAIN = ["", ""] as const;
export const BOLD = ["<b>", "</b>"] as const;
export const ITALIC = ["<i>", "</i>"] as const;
export const QUOTE = ["<blockquote>", "</blockquote>"] as const;
export const FOLDED = ["<blockquote expandable>", "</blockquote>"] as const;
