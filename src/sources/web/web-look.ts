import type { Finding } from "../../../index/queue/matter.ts";
import type { WebPage } from "../../store/web-page-table.ts";
import type { FileReport, Importing } from "../import-file.ts";
import type { Got } from "./fetch/got.ts";
import type { Web } from "./fetch/web.ts";
import type { ReadLinks } from "./lists/read-listing.ts";
import { webWording as said } from "./wording.ts";

/**
 * One address of the settings and how it is looked at: every so many milliseconds, for at most so many documents at a time.
 * `links` reads what a page names; `onReport` hears of each document that was imported, `onTrouble` of what could not be had.
 */
export type WebLook = Pick<Importing, "store" | "read" | "now"> & {
  entry: string;
  web: Web;
  everyMs: number;
  most: number;
  links: ReadLinks;
  signal?: AbortSignal;
  onReport(report: FileReport): unknown;
  onTrouble(address: string, reason: string): void;
};

const LONGEST_PAUSE_MS = 24 * 3_600_000;
const LONGEST_WISH_MS = 7 * LONGEST_PAUSE_MS;
/** A site that is down for an hour is nobody's business. */
const PATIENCE = 3;

/** A page nobody has asked for yet. */
export function newPage(entry: string, address: string): WebPage {
  const nothing = { etag: null, lastModified: null, hash: null, listing: null };
  return { entry, address, ...nothing, checkedAt: 0, notBefore: 0, failures: 0 };
}

/** Notes that a page could not be had: it is left alone for longer each time, or as long as its server says; staff hear of it where it lasts. */
export async function noteTrouble(
  page: WebPage,
  got: Extract<Got, { kind: "failed" | "refused" }>,
  { store, everyMs, now, onTrouble }: WebLook,
): Promise<void> {
  const { address, hash, failures, listing, entry } = page;
  onTrouble(address, got.reason);
  const pause = Math.min(everyMs * 2 ** Math.min(failures, 20), LONGEST_PAUSE_MS);
  const wish = got.kind === "failed" ? Math.min(got.retryAfterMs ?? 0, LONGEST_WISH_MS) : 0;
  const checked = { checkedAt: now(), notBefore: now() + Math.max(pause, wish), failures: failures + 1 };
  await store.webPages.put({ ...page, ...checked });
  const lasts = got.kind === "refused" || checked.failures >= PATIENCE;
  // What was imported once and has gone since is kept, and nobody has to do anything.
  const missed = hash === null || address === entry;
  const expected = address === entry && listing !== null ? said.listPage : said.readable;
  if (lasts && missed)
    await store.queue.fileImported(address, [trouble(address, expected, got.reason)], now());
}

/** What there is to say of an address that brings nothing. */
export function trouble(address: string, expected: string, got: string): Finding {
  return { kind: "not-understood", source: address, record: null, detail: { expected, got } };
}
