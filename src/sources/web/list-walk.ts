import type { WebPage } from "../../store/web-page-table.ts";
import type { Got } from "./fetch/got.ts";
import { allListed } from "./lists/all-listed.ts";
import { Listing } from "./lists/listing.ts";
import { newPage, noteTrouble, trouble, type WebLook } from "./web-look.ts";
import { webWording as said } from "./wording.ts";

/** What an address of the settings turned out to be: a list with everything that it names, a document, or nothing. */
export type Walked =
  | { kind: "list"; documents: string[] }
  | { kind: "document"; got: Got }
  | { kind: "nothing" };

/** A list that had fewer links may well have others now. */
const ENOUGH_LINKS = 3;

/** Asks for the list and the pages on which it goes on; one that has not changed is what it was. */
export async function walkLists(
  top: WebPage,
  known: ReadonlyMap<string, WebPage>,
  look: WebLook,
): Promise<Walked> {
  const got = await look.web.get(top.address, top, look.signal);
  if (look.signal?.aborted) return { kind: "nothing" };
  if (got.kind === "refused" || got.kind === "failed") {
    await noteTrouble(top, got, look);
    return { kind: "nothing" };
  }
  const listing = await listingIn(got, top, look);
  if (!listing) return { kind: "document", got };
  await noteList(top, { got, listing }, look);
  const documents = await allListed(listing, look.entry, (next) =>
    followingList(known.get(next) ?? newPage(look.entry, next), look),
  );
  return { kind: "list", documents };
}

async function listingIn(got: Got, page: WebPage, { links }: WebLook): Promise<Listing | undefined> {
  if (got.kind === "document") return (await links(got))?.listing;
  return page.listing === null ? undefined : Listing.parse(JSON.parse(page.listing));
}

/** A list that names nothing, or nothing that it named before, may be an error's page: staff hear of it, and it is not remembered. */
async function noteList(
  top: WebPage,
  { got, listing }: { got: Got; listing: Listing },
  { store, now, everyMs, onTrouble }: WebLook,
): Promise<void> {
  const before = top.listing === null ? [] : Listing.parse(JSON.parse(top.listing)).documents;
  const reason = whatIsOdd(listing.documents, before);
  if (reason) onTrouble(top.address, reason);
  const findings = reason ? [trouble(top.address, said.listPage, reason)] : [];
  await store.queue.fileImported(top.address, findings, now());
  const had = { ...top, checkedAt: now(), notBefore: now() + everyMs, failures: 0 };
  await store.webPages.put(
    reason ? { ...had, etag: null, lastModified: null } : { ...had, ...rememberedOf(got, listing) },
  );
}

function whatIsOdd(documents: readonly string[], before: readonly string[]): string | undefined {
  if (documents.length === 0) return said.emptyList;
  const names = new Set(documents);
  if (before.length >= ENOUGH_LINKS && !before.some((one) => names.has(one))) return said.otherList;
  return undefined;
}

function rememberedOf(got: Got, listing: Listing) {
  return got.kind === "document" ? { ...got.validators, listing: JSON.stringify(listing) } : {};
}

async function followingList(page: WebPage, look: WebLook): Promise<Listing | undefined> {
  const { store, web, now, onTrouble } = look;
  const got = await web.get(page.address, page, look.signal);
  if (got.kind === "failed" || got.kind === "refused") {
    onTrouble(page.address, got.reason);
    return undefined;
  }
  const listing = await listingIn(got, page, look);
  if (listing) await store.webPages.put({ ...page, ...rememberedOf(got, listing), checkedAt: now() });
  return listing;
}
