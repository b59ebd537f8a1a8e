/** HTML and markdown that reaches a proposal's text when a page is copied or crawled. */
const HIDDEN = /<!--[\s\S]*?-->|<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]*)?\/?>/g;
const ENTITY = /&(?:([a-zA-Z]{2,8})|#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5}));/g;
const EMPHASIS = /\*{2,3}|__|~~|`{1,3}/g;
const LINE_MARK = /^[ \t]*(?:#{1,6}(?=\s|[^\s#\d])|>+(?=\s))[ \t]*/gm;
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

function blank(length: number): string {
  return " ".repeat(length);
}

/** Spaces of the same length; line breaks stay where they are. */
function blankKeepingLines(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

function forTag(tag: string, name: string): string {
  if (BREAKING.test(name)) return `\n${blankKeepingLines(tag.slice(1))}`;
  if (CELL.test(name) && !tag.startsWith("</")) return `|${blankKeepingLines(tag.slice(1))}`;
  return blankKeepingLines(tag);
}

function forEntity(entity: string, name?: string, decimal?: string, hex?: string): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
  const character = name ? NAMED[name] : code > 0x20 && code < 0xffff ? String.fromCharCode(code) : undefined;
  return (character ?? " ").padEnd(entity.length);
}

function forLink(link: string, words: string): string {
  const open = link.indexOf("[") + 1;
  return blank(open) + words + blank(link.length - open - words.length);
}

/** The text with tags, entities and markdown signs blanked out; every character that stays keeps its place. */
export function withoutMarkup(text: string): string {
  const html = /[<&]/.test(text)
    ? text
        .replace(HIDDEN, blankKeepingLines)
        .replace(TAG, (tag, name: string) => forTag(tag, name))
        .replace(ENTITY, (entity, ...groups) => forEntity(entity, groups[0], groups[1], groups[2]))
    : text;
  return html
    .replace(RULE, blankKeepingLines)
    .replace(LINK, forLink)
    .replace(EMPHASIS, (signs) => blank(signs.length))
    .replace(LINE_MARK, blankKeepingLines);
}
