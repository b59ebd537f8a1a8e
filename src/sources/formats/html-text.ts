import { load } from "cheerio";

/** A page whose document alone is left. */
export type Page = ReturnType<typeof load>;
export type Node = Parameters<Page>[0] extends never ? never : ReturnType<Page>[0];

/** What is around a page's document: menus, scripts, forms, frames, and what is not shown. */
export const AROUND =
  "script,style,noscript,template,iframe,object,embed,svg,canvas,form,input,button,select,nav,header,footer,aside,[hidden],[aria-hidden=true],[role=navigation],[role=banner],[role=contentinfo]";
const BLOCK = new Set(
  "address article blockquote center dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody thead tfoot tr ul".split(
    " ",
  ),
);
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** A page without what stands around its document, and without what nobody sees. */
export function documentIn(html: string): Page {
  const page = load(html);
  page(AROUND).remove();
  page("[style]").each((_, element) => {
    if (INVISIBLE.test(page(element).attr("style") ?? "")) page(element).remove();
  });
  return page;
}

/** The words of parts of a page as they are read on the screen: a line each block and table row, cells apart by `|`, items numbered. */
export function textOf(parts: readonly Node[]): string {
  const lines: string[] = [""];
  for (const part of parts) write(part, lines);
  return lines
    .map((line) => line.replace(/[ \t\r\f]+/g, " ").replace(/^ | $/g, ""))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function write(node: Node, lines: string[]): void {
  if (!node) return;
  if (node.type === "text") addText(node.data, lines);
  if (!("children" in node) || !("name" in node)) return;
  const { name } = node;
  if (name === "br") lines.push("");
  const block = BLOCK.has(name);
  if (block) newLine(lines);
  if (name === "li") addText(labelOf(node), lines);
  if (isFollowingCell(node)) addText(" | ", lines);
  for (const child of node.children) write(child as Node, lines);
  if (block) newLine(lines);
  if (name === "p" && lines.at(-2) !== "") lines.push("");
}

function addText(text: string, lines: string[]): void {
  lines[lines.length - 1] += text.replace(/[\n\r]+/g, " ");
}

function newLine(lines: string[]): void {
  if (lines.at(-1) !== "") lines.push("");
}

function isElement(node: unknown): node is { name: string } {
  return typeof node === "object" && node !== null && "name" in node;
}

function isFollowingCell(node: Node): boolean {
  if (!node || !("name" in node) || !/^t[dh]$/.test(node.name)) return false;
  for (let before = node.prev; before; before = before.prev) if (isElement(before)) return true;
  return false;
}

/** The number of an item in a numbered list, as a browser shows it. */
function labelOf(node: Node): string {
  if (!node || !isElement(node.parent) || node.parent.name !== "ol") return "";
  let place = 1;
  for (let before = node.prev; before; before = before.prev) if (isElement(before)) place += 1;
  return `${place}.`;
}
