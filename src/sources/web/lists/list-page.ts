import { extname } from "node:path";
import { load } from "cheerio";
import { AROUND } from "../../formats/html-text.ts";
import { absolute } from "./link.ts";
import type { Listing } from "./listing.ts";

const FILE = /^\.(?:txt|md|docx?|xlsx?|csv|jsonl?|pdf|zip)$/i;
const NO_DOCUMENT = /^\.(?:jpe?g|png|gif|bmp|webp|svg|ico|css|js|mp[34]|avi|exe|apk|xml|rar|7z)$/i;
const NEXT = /^(?:下一?页|后一页|下页)\s*[>»›→]*$|^[>»›→]+$/u;
/** Words of a menu are shorter than titles of proposals. */
const SHORTEST_TITLE = 8;
/** A proposal's number, and no year of an archive. */
const NUMBER = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{4,}/;

type Link = { href: string; text: string; rel: string };

/** The documents that a page of links names: files by their ending, pages by a link as long as a title or with a number in it. */
export function listedInPage(page: string, address: string): Listing {
  const links = linksOf(page, address);
  const documents = links.filter((link) => isDocument(link, address)).map(({ href }) => href);
  const next = links.find(({ text, rel }) => rel === "next" || NEXT.test(text))?.href;
  return { documents: [...new Set(documents)], next: next === address ? null : (next ?? null) };
}

/** Whether a fifth of what a page says stands in links: a letter's page has its menu, a list hardly anything else. */
export function isMostlyLinks(page: string): boolean {
  const html = load(page);
  html(AROUND).remove();
  const length = (text: string) => text.replace(/\s+/g, "").length;
  return length(html("a[href]").text()) * 5 >= Math.max(1, length(html("body").text()));
}

/** Whether an address names a file of a kind that is read, by its ending. */
export function isFileAddress(address: string): boolean {
  return FILE.test(extname(new URL(address).pathname));
}

function linksOf(page: string, address: string): Link[] {
  const html = load(page);
  const base = absolute(html("base[href]").first().attr("href"), address) ?? address;
  // Also in the frame of a page: some put the pages of a list there.
  const next = html("a[href], link[rel=next]").filter((_, one) => NEXT.test(html(one).text().trim()));
  const onward = next.toArray().map((one) => html(one).attr("href"));
  html(AROUND).remove();
  const found = html("a[href]")
    .toArray()
    .map((one) => ({
      href: html(one).attr("href"),
      text: longer(html(one).text(), html(one).attr("title")),
      rel: html(one).attr("rel") ?? "",
    }));
  const all = [...found, ...onward.map((href) => ({ href, text: "", rel: "next" }))];
  return all.flatMap(({ href, text, rel }) => {
    const whole = absolute(href, base);
    return whole === undefined || /\bnofollow\b/i.test(rel) ? [] : [{ href: whole, text, rel }];
  });
}

/** A long title is often cut in the list and whole in its `title`. */
function longer(text: string, title = ""): string {
  const [shown, whole] = [text.replace(/\s+/g, " ").trim(), title.trim()];
  return whole.length > shown.length ? whole : shown;
}

function isDocument({ href, text, rel }: Link, address: string): boolean {
  const [url, list] = [new URL(href), new URL(address)];
  if (rel === "next" || href === address) return false;
  if (url.origin === list.origin && isAbove(url.pathname, list.pathname)) return false;
  const ending = extname(url.pathname);
  if (FILE.test(ending)) return true;
  if (NO_DOCUMENT.test(ending) || url.pathname.endsWith("/")) return false;
  return text.length >= SHORTEST_TITLE || NUMBER.test(text);
}

/** Whether a folder holds the list itself: the way up, or home. */
function isAbove(path: string, listPath: string): boolean {
  return path.endsWith("/") && listPath.startsWith(path);
}
