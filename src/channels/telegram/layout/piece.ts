import { cutText } from "./cut-text.ts";
import { escapeHtml } from "./escape-html.ts";

/** Markup that stands together: complete by itself, with its length as read and the line breaks before it. */
export type Piece = { html: string; length: number; gap: 1 | 2 };

/** Short enough that heads and gaps still fit into a message of 4096 units beside it. */
const LONGEST_PIECE = 3400;
const ROOM_FOR_HEAD = 600;

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
  return joined(wrapped(heading, BOLD), pieces);
}

/** The last of what is before and the first of what follows stay together. */
export function joined(before: Piece[], after: Piece[]): Piece[] {
  const last = before.at(-1);
  const [first, ...others] = after;
  if (!last || !first || last.length + first.length > LONGEST_PIECE + ROOM_FOR_HEAD)
    return [...before, ...after];
  const html = `${last.html}\n${first.html}`;
  return [...before.slice(0, -1), { html, length: last.length + 1 + first.length, gap: last.gap }, ...others];
}

export const PLAIN = ["", ""] as const;
export const BOLD = ["<b>", "</b>"] as const;
export const ITALIC = ["<i>", "</i>"] as const;
export const QUOTE = ["<blockquote>", "</blockquote>"] as const;
export const FOLDED = ["<blockquote expandable>", "</blockquote>"] as const;
