import { badRequest } from "./refusal.ts";

const TAGS = new Set(["b", "i", "u", "s", "code", "pre", "a", "blockquote", "tg-spoiler"]);
const RICH_TAGS = new Set([
  ...TAGS,
  ...[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "table",
    "tr",
    "th",
    "td",
    "details",
    "summary",
    "br",
    "hr",
  ],
]);
const TOKEN = /<(\/?)([a-z][a-z0-9-]*)([^<>]*)>|[<>]|&(?:#\d+|lt|gt|amp|quot);|&/giu;
const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

/** The text that a reader sees of this markup; refuses what the Bot API refuses. */
export function textOfHtml(html: string, rich = false): string {
  const open: string[] = [];
  const allowed = rich ? RICH_TAGS : TAGS;
  const text = html.replace(TOKEN, (token, closing: string, tag: string, _attributes, offset: number) => {
    if (token === "<" || token === ">") throw unparsable(`Unsupported start tag "" at byte offset ${offset}`);
    if (tag === undefined) return ENTITIES[token] ?? token;
    if (!allowed.has(tag)) throw unparsable(`Unsupported start tag "${tag}" at byte offset ${offset}`);
    if (tag === "br" || tag === "hr") return "\n";
    if (!closing) open.push(tag);
    else if (open.pop() !== tag) throw unparsable(`Unmatched end tag at byte offset ${offset}`);
    return "";
  });
  if (open.length > 0) throw unparsable(`Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  return text;
}

function unparsable(reason: string) {
  return badRequest(`can't parse entities: ${reason}`);
}
