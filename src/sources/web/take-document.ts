import { createHash } from "node:crypto";
import { extname } from "node:path";
import type { WebPage } from "../../store/web-page-table.ts";
import { type FileReport, type Importing, importFile } from "../import-file.ts";
import { readGiven } from "../read-given.ts";
import type { Got } from "./fetch/got.ts";
import type { Listing } from "./lists/listing.ts";
import type { ReadLinks } from "./lists/read-listing.ts";
import { noteTrouble, type WebLook } from "./web-look.ts";
import { webPlace } from "./web-place.ts";

type Document = Extract<Got, { kind: "document" }>;

const BY_TYPE: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "application/json": ".json",
  "text/csv": ".csv",
};

/** Asks for a document that is listed and imports it where it is new or changed; gives what the server said. */
export async function lookAtDocument(page: WebPage, look: WebLook): Promise<Got> {
  const got = await look.web.get(page.address, page, look.signal);
  if (look.signal?.aborted) return got; // nobody's fault
  await settleDocument(page, got, look);
  return got;
}

/** Imports what came, and remembers how it was had; what cannot be had costs nothing that is stored. */
export async function settleDocument(page: WebPage, got: Got, look: WebLook): Promise<void> {
  const { store, read, now, entry } = look;
  const had = { ...page, checkedAt: now(), notBefore: 0, failures: 0 };
  if (got.kind === "unchanged") return store.webPages.put(had);
  if (got.kind !== "document") return noteTrouble(page, got, look);
  const hash = createHash("sha256").update(got.bytes).digest("hex");
  if (hash !== page.hash) {
    const report = await importDocument(page.address, got, {
      ...{ store, read, now },
      place: webPlace(entry, page.address),
    });
    await look.onReport(report);
    if (report.fault !== undefined) return; // a store that failed may work the next time
  }
  await store.webPages.put({
    ...had,
    ...got.validators,
    hash,
    listing: await attachmentsIn(got, look.links),
  });
}

/** As a list's are kept: what a page names beside what it says. */
async function attachmentsIn(got: Document, readLinks: ReadLinks): Promise<string | null> {
  const { files: documents = [] } = (await readLinks(got)) ?? {};
  return documents.length === 0 ? null : JSON.stringify({ documents, next: null } satisfies Listing);
}

/** Imports a document as a file is imported, under its address as its name. */
export async function importDocument(
  address: string,
  { bytes, contentType }: Pick<Document, "bytes" | "contentType">,
  importing: Importing,
): Promise<FileReport> {
  const fileName = `document${endingOf(address, contentType)}`;
  const reading = () => readGiven({ fileName, bytes, source: address }, importing.read);
  return importFile(address, { ...importing, read: reading });
}

/** The ending by which the format is known where the bytes do not tell it. */
function endingOf(address: string, contentType: string): string {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const named = extname(new URL(address).pathname).toLowerCase();
  return BY_TYPE[type] ?? (/^\.[a-z]{1,5}$/.test(named) ? named : ".txt");
}
