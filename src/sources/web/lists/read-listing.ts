import { decoded } from "../../formats/decode.ts";
import { pageMarkup } from "../../formats/html.ts";
import { listedInFeed } from "./feed.ts";
import { isFileAddress, isMostlyLinks, listedInPage } from "./list-page.ts";
import type { Listing } from "./listing.ts";

/** A page with a thousand links has a tenth of this. */
const LARGEST_LIST = 4 * 1024 * 1024;
/** Where a page says what it is, in bytes or characters. */
const HEAD = 4_096;
const LESS_THAN = 0x3c;
const XML = /^\s*<(?:\?xml|!--|!doctype|rss|feed|rdf)/i;
const FEED = /<(?:rss|feed|rdf:RDF)[\s>]/i;
const PAGE = /<(?:!doctype\s+html|html|body|a|table|ul|ol)[\s>]/i;

/**
 * What a page or a feed names: as a list; the files alone, which a document attaches; and whether somebody who names it
 * wants what it names, because it has links rather than words.
 */
export type Links = { listing: Listing; files: string[]; isList: boolean };

/** Reads the links of what was fetched; undefined where there are none. */
export type ReadLinks = (fetched: { bytes: Uint8Array; address: string }) => Promise<Links | undefined>;

/** The links of a list page, a folder's page, a feed or a document's page; undefined for what has none (a table, a Word file). */
export function linksIn(bytes: Uint8Array, address: string): Links | undefined {
  const { feed, page } = markupOf(bytes);
  if (feed !== undefined) return { listing: listedInFeed(feed, address), files: [], isList: true };
  if (page === undefined) return undefined;
  const listing = listedInPage(page, address);
  return { listing, files: listing.documents.filter(isFileAddress), isList: isMostlyLinks(page) };
}

/** Whether bytes may have links at all; cheap, and true for some that turn out to have none. */
export function mayHaveLinks(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  return bytes.length <= LARGEST_LIST && !head.includes(0) && head.includes(LESS_THAN);
}

function markupOf(bytes: Uint8Array): { feed?: string; page?: string } {
  if (!mayHaveLinks(bytes)) return {};
  const feed = decoded(bytes);
  if (feed !== undefined && XML.test(feed) && FEED.test(feed.slice(0, HEAD))) return { feed };
  const page = pageMarkup(bytes);
  return page !== undefined && PAGE.test(page.slice(0, HEAD)) ? { page } : {};
}
