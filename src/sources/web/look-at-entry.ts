import type { WebPage } from "../../store/web-page-table.ts";
import { isFileAddress } from "./list-page.ts";
import { walkLists } from "./list-walk.ts";
import { lookAtDocument, settleDocument } from "./take-document.ts";
import { newPage, type WebLook } from "./web-look.ts";
import { webPlace } from "./web-place.ts";
import { whyNot } from "./web-rules.ts";

/** A site where so many documents in a row cannot be had has a bad day. */
const MOST_FAILURES = 5;

/**
 * Looks at an address of the settings when it is due: at its list, then at some of the documents that it names, those
 * never had first, then those not looked at for longest. What is gone from the list or the site stays stored.
 */
export async function lookAtEntry(look: WebLook): Promise<void> {
  const { store, entry, now } = look;
  const known = new Map((await store.webPages.under(entry)).map((page) => [page.address, page]));
  const top = known.get(entry) ?? newPage(entry, entry);
  if (now() < top.notBefore) return;
  const walked = await walkLists(top, known, look);
  if (walked.kind === "nothing") return;
  if (walked.kind === "list") return takeListed(walked.documents, { known, look });
  await settleDocument(top, walked.got, look);
  await wait(look, look.everyMs);
  await store.founding.end(webPlace(entry));
}

type Listed = { known: ReadonlyMap<string, WebPage>; look: WebLook };

async function takeListed(listed: readonly string[], { known, look }: Listed): Promise<void> {
  const { most, now, web, signal } = look;
  const documents = listed.filter((one) => isFileAddress(one) || !whyNot(new URL(one), web.rules));
  const due = inTurn(documents, known).filter((one) => now() >= (known.get(one)?.notBefore ?? 0));
  let failures = 0;
  for (const address of due.slice(0, most)) {
    const page = known.get(address) ?? newPage(look.entry, address);
    const got = await lookAtDocument(page, look);
    if (signal?.aborted) return;
    failures = got.kind === "failed" || got.kind === "refused" ? failures + 1 : 0;
    if (got.kind === "failed" && got.retryAfterMs !== undefined)
      return wait(look, Math.max(got.retryAfterMs, look.everyMs));
    if (failures >= MOST_FAILURES) return;
  }
  const fresh = due.filter((one) => !known.has(one)).length;
  const place = webPlace(look.entry);
  await (fresh > most ? look.store.founding.goOn(place, now()) : look.store.founding.end(place));
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
