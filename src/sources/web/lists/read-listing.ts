import { decoded } from "../../formats/decode.ts";
import { pageMarkup } from "../../formats/html.ts";
import { listedInFeed } from "./feed.ts";
import { isFileAddress, isMostlyLinks, listedInPage } from "./list-page.ts";
import type { Listing } from "./listing.ts";

/** A list is read in the bot's own thread, so it may not be long; a page with a thousand links has a tenth of this. */
const LARGEST_LIST = 4 * 1024 * 1024;
/** Where a page says what it is, in bytes or characters. */
const HEAD = 4_096;
const XML = /^\s*<(?:\?xml|!--|!doctype|rss|feed|rdf)/i;
const FEED = /<(?:rss|feed|rdf:RDF)[\s>]/i;
const PAGE = /<(?:!doctype\s+html|html|body|a|table|ul|ol)[\s>]/i;

/** The documents that a list page, a folder's page or a feed names; undefined for what is no list at all (a table, a Word file). */
export function listingOf(bytes: Uint8Array, address: string): Listing | undefined {
  const { feed, page } = markupOf(bytes);
  if (feed !== undefined) return listedInFeed(feed, address);
  return page === undefined ? undefined : listedInPage(page, address);
}

/** The files that a document's page names beside what it says: its attachments. */
export function filesNamed(bytes: Uint8Array, address: string): string[] {
  const { page } = markupOf(bytes);
  return page === undefined ? [] : listedInPage(page, address).documents.filter(isFileAddress);
}

/** Whether somebody who names this wants what it names: a feed, or a page of links rather than of words. */
export function isList(bytes: Uint8Array): boolean {
  const { feed, page } = markupOf(bytes);
  return feed !== undefined || (page !== undefined && isMostlyLinks(page));
}

function markupOf(bytes: Uint8Array): { feed?: string; page?: string } {
  if (bytes.length > LARGEST_LIST || bytes.subarray(0, HEAD).includes(0)) return {};
  const feed = decoded(bytes);
  if (feed !== undefined && XML.test(feed) && FEED.test(feed.slice(0, HEAD))) return { feed };
  const page = pageMarkup(bytes);
  return page !== undefined && PAGE.test(page.slice(0, HEAD)) ? { page } : {};
}
