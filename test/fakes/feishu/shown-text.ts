import type { HeldMessage } from "./message-store.ts";

type Node = { [property: string]: unknown };

/** A message as a person reads it on a client: markup carried out, text as text. Titles and folds are opened. */
export function shownText({ type, content }: Pick<HeldMessage, "type" | "content">): string {
  const body = JSON.parse(content) as Node;
  if (type === "interactive") return cardText(body);
  if (type === "image" || type === "file") return "";
  return type === "post" ? postText(body) : readMarkup(String(body["text"]));
}

/** The text of a card's head and components, in their order; without the controls' own words. */
function cardText(card: Node): string {
  const body = card["body"] as Node;
  const head = (card["header"] as Node | undefined)?.["title"];
  return [head, ...(body["elements"] as Node[])].map(nodeText).filter(Boolean).join("\n");
}

function nodeText(given: unknown): string {
  const node = (given ?? {}) as Node;
  switch (node["tag"]) {
    case "plain_text":
      return String(node["content"]);
    case "markdown":
      return readMarkup(String(node["content"]));
    case "div":
      return nodeText(node["text"]);
    case "table":
      return tableText(node);
    case "chart":
      return "";
    case "collapsible_panel":
      return [(node["header"] as Node)["title"], ...(node["elements"] as Node[])].map(nodeText).join("\n");
    default:
      return "";
  }
}

function tableText(node: Node): string {
  const columns = node["columns"] as { name: string; display_name: string }[];
  const rows = node["rows"] as Node[];
  const lines = rows.map((row) => columns.map(({ name }) => cellText(row[name])).join(" | "));
  return [columns.map((column) => column.display_name).join(" | "), ...lines].join("\n");
}

function cellText(cell: unknown): string {
  return Array.isArray(cell) ? cell.map((option: Node) => String(option["text"])).join(" ") : String(cell);
}

function postText(body: Node): string {
  const { content } = body["zh_cn"] as { content: { tag: string; text: string }[][] };
  return content.map((line) => line.map(({ text }) => text).join("")).join("\n");
}

/** What the client makes of Markdown and its tags; a mention or link that was meant as text is lost here, and a test sees it. */
export function readMarkup(content: string): string {
  return content
    .replace(/<at [^>]*>(<\/at>)?/g, "⟦mention⟧")
    .replace(/!?\[[^\]]*\]\([^)]*\)/g, "⟦link⟧")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/(\*\*|__|~~)(.+?)\1/gs, "$2")
    .replace(/[*_`](.+?)[*_`]/gs, "$1")
    .replace(/^(#{1,6}|[-+>]|\d+\.) /gm, "")
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name = "") =>
      code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? whole),
    );
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&" };
