import type { FileReport, Importing } from "../import-file.ts";
import type { Got } from "./fetch/got.ts";
import type { Web } from "./fetch/web.ts";
import { whyNot } from "./fetch/web-rules.ts";
import { allListed } from "./lists/all-listed.ts";
import { isFileAddress } from "./lists/list-page.ts";
import { readLinks } from "./lists/read-links.ts";
import { importDocument } from "./take-document.ts";
import { webPlace } from "./web-place.ts";
import { webWording as said } from "./wording.ts";

/** One document that is to be imported when its turn comes: where it lies, and of which source it is. */
export type WebWork = {
  label: string;
  place: string;
  source: string;
  take(importing: Importing): Promise<FileReport>;
};

/** What there is to import at an address that somebody named: the document that is there, or each that its list names. */
export async function worksAt(address: string, web: Web): Promise<WebWork[]> {
  const linksOf = readLinks();
  const got = await web.get(address);
  const links = got.kind === "document" ? await linksOf(got) : undefined;
  if (!links?.isList) return [workOf(address, address, async () => got)];
  const documents = await allListed(links.listing, address, async (next) => {
    const page = await web.get(next);
    return page.kind === "document" ? (await linksOf(page))?.listing : undefined;
  });
  return documents
    .filter((one) => isFileAddress(one) || !whyNot(new URL(one), web.rules))
    .map((one) => workOf(one, address, () => web.get(one)));
}

function workOf(address: string, source: string, get: () => Promise<Got>): WebWork {
  const place = webPlace(address);
  return {
    label: address,
    place,
    source,
    take: async (importing) => taken(address, await get(), { ...importing, place }),
  };
}

async function taken(address: string, got: Got, importing: Importing): Promise<FileReport> {
  if (got.kind === "document") return importDocument(address, got, importing);
  const reason = "reason" in got ? got.reason : "";
  const problem = { source: address, line: null, expected: said.readable, got: reason };
  const counts = { new: 0, changed: 0, cosmetic: 0, unchanged: 0, waiting: 0 };
  return { path: address, counts, items: [], problems: [problem], samplesRemoved: 0, lacking: [] };
}
