/** HTML and markdown that reaches a proposal's text when a page is copied or crawled. */
const HIDDEN = /<!--[\s\S]*?-->|<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]*)?\/?>/g;
const ENTITY = /&(?:([a-zA-Z]{2,8})|#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5}));/g;
const EMPHASIS = /\*{2,3}|__|~~|`{1,3}/g;
const ESCAPE = /\\([-\\`*_{}[\]()#+.!>|~])/g;
const LINE_MARK = /^[^\S\n]*(?:#{1,6}(?=\s|[^\s#\d])|>+(?=\s|$))[^\S\n]*/gm;
const RULE = /^[ \t]*(?:[-*_=][ \t]*){3,}$/gm;
const LINK = /!?\[([^[\]\n]{0,200})\]\([^()\n]{0,500}\)/g;

const BREAKING = /^(?:br|p|div|li|ul|ol|tr|table|tbody|thead|h[1-6]|section|article|title|dd|dt|center)$/i;
const CELL = /^t[dh]$/i;
const NAMED: Record<string, string> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  middot: "·",
  mdash: "—",
  hellip: "…",
  times: "×",
  yen: "¥",
};

/** Stands for a character that is no text, where a reader is to see nothing in its place. No text has it. */
const NOTHING = "\ufdd0";

/** Filling of the same length; line breaks stay where they are. */
function filled(text: string, fill: string): string {
  return text.replace(/[^\n]/g, fill);
}

function forTag(tag: string, name: string, fill: string): string {
  const rest = filled(tag.slice(1), fill);
  if (BREAKING.test(name)) return `\n${rest}`;
  return CELL.test(name) && !tag.startsWith("</") ? `|${rest}` : filled(tag, fill);
}

function forEntity(
  entity: string,
  [name, decimal, hex]: readonly (string | undefined)[],
  fill: string,
): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
  const character = name ? NAMED[name] : code > 0x20 && code < 0xffff ? String.fromCharCode(code) : undefined;
  return (character ?? " ").padEnd(entity.length, fill);
}

function forLink(link: string, words: string, fill: string): string {
  const open = link.indexOf("[") + 1;
  return fill.repeat(open) + words + fill.repeat(link.length - open - words.length);
}

function rewritten(text: string, fill: string): string {
  const html = /[<&]/.test(text)
    ? text
        .replace(HIDDEN, (hidden) => filled(hidden, fill))
        .replace(TAG, (tag, name: string) => forTag(tag, name, fill))
        .replace(ENTITY, (entity, ...groups) => forEntity(entity, groups.slice(0, 3), fill))
    : text;
  return html
    .replace(RULE, (rule) => filled(rule, fill))
    .replace(LINK, (link, words: string) => forLink(link, words, fill))
    .replace(EMPHASIS, (signs) => filled(signs, fill))
    .replace(ESCAPE, (_, sign: string) => fill + sign)
    .replace(LINE_MARK, (mark) => filled(mark, fill));
}

/** The text with tags, entities and markdown signs blanked out; every character that stays keeps its place. */
export function withoutMarkup(text: string): string {
  return rewritten(text, " ");
}

/** The text as a page shows it: without markup and empty lines. For people to read; places in it are no offsets. */
export function readable(text: string): string {
  return rewritten(text, NOTHING)
    .replaceAll(NOTHING, "")
    .replace(/[^\S\n]*\n\s*/g, "\n")
    .trim();
}
