import type { WebPage } from "../../store/web-page-table.ts";
import { whyNot } from "./fetch/web-rules.ts";
import { walkLists } from "./list-walk.ts";
import { isFileAddress } from "./lists/list-page.ts";
import { Listing } from "./lists/listing.ts";
import { lookAtDocument, settleDocument } from "./take-document.ts";
import { newPage, type WebLook } from "./web-look.ts";
import { webPlace } from "./web-place.ts";

/** A site where so many documents in a row cannot be had has a bad day. */
const MOST_FAILURES = 5;

/** When to go on with what did not fit into one look, in milliseconds. */
const SOON_MS = 10 * 60_000;

/**
 * Looks at an address of the settings when it is due: at its list, then at some of the documents that it names, those
 * never had first, then those not looked at for longest. What is gone from the list or the site stays stored.
 */
export async function lookAtEntry(look: WebLook): Promise<void> {
  const { store, entry, now, web } = look;
  const known = await knownPages(look);
  const top = known.get(entry) ?? newPage(entry, entry);
  if (now() < top.notBefore) return;
  const walked = await walkLists(top, known, look);
  if (walked.kind === "nothing") return;
  if (walked.kind === "list")
    return takeListed(
      walked.documents.filter((one) => isFileAddress(one) || !whyNot(new URL(one), web.rules)),
      look,
    );
  await settleDocument(top, walked.got, look);
  await wait(look, look.everyMs);
  await store.founding.end(webPlace(entry));
}

type Known = ReadonlyMap<string, WebPage>;

async function knownPages({ store, entry }: WebLook): Promise<Known> {
  return new Map((await store.webPages.under(entry)).map((page) => [page.address, page]));
}

async function takeListed(listed: readonly string[], look: WebLook): Promise<void> {
  const { most, now, store, entry } = look;
  const before = await knownPages(look);
  const due = inTurn(named(listed, before), before).filter(
    (one) => now() >= (before.get(one)?.notBefore ?? 0),
  );
  if (!(await take(due.slice(0, most), before, look))) return;
  const after = await knownPages(look);
  const attached = named(listed, after).filter((one) => !after.has(one));
  const left = Math.max(0, most - due.length);
  if (!(await take(attached.slice(0, left), after, look))) return;
  const place = webPlace(entry);
  if (attached.length <= left) return store.founding.end(place);
  // While something was never had, all that comes belongs to the first batch of an empty store.
  await store.founding.goOn(place, now());
  await wait(look, Math.min(look.everyMs, SOON_MS));
}

/** Documents with the files that their pages name, each once. */
function named(listed: readonly string[], known: Known): string[] {
  return [...new Set(listed.flatMap((one) => [one, ...attachmentsOf(known.get(one))]))];
}

/** Looks at documents one after the other; false where the site wants to be left alone, or the bot is to stop. */
async function take(addresses: readonly string[], known: Known, look: WebLook): Promise<boolean> {
  let failures = 0;
  for (const address of addresses) {
    const got = await lookAtDocument(known.get(address) ?? newPage(look.entry, address), look);
    if (look.signal?.aborted) return false;
    failures = got.kind === "failed" || got.kind === "refused" ? failures + 1 : 0;
    const busyMs = got.kind === "failed" ? got.retryAfterMs : undefined;
    if (busyMs !== undefined) await wait(look, Math.max(busyMs, look.everyMs));
    if (busyMs !== undefined || failures >= MOST_FAILURES) return false;
  }
  return true;
}

/** The files that a document's page named when it was had. */
function attachmentsOf(page: WebPage | undefined): string[] {
  return page?.listing ? Listing.parse(JSON.parse(page.listing)).documents : [];
}

/** What was never had first, in the list's order. */
function inTurn(documents: readonly string[], known: ReadonlyMap<string, WebPage>): string[] {
  return documents.toSorted((a, b) => (known.get(a)?.checkedAt ?? 0) - (known.get(b)?.checkedAt ?? 0));
}

/** The list is left alone for so long. */
async function wait({ store, now, entry }: WebLook, ms: number): Promise<void> {
  const page = (await store.webPages.under(entry)).find(({ address }) => address === entry);
  if (page) await store.webPages.put({ ...page, notBefore: now() + ms });
}
