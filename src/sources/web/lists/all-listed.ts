import type { Listing } from "./listing.ts";

/** A list longer than this brings its end another time. */
const MOST_PAGES = 100;

/** What a list names on all its pages, each once; where a page cannot be had, on those before it. */
export async function allListed(
  first: Listing,
  address: string,
  listingAt: (address: string) => Promise<Listing | undefined>,
): Promise<string[]> {
  const documents = new Set(first.documents);
  const seen = new Set([address]);
  for (let next = first.next; next !== null && !seen.has(next) && seen.size < MOST_PAGES; ) {
    seen.add(next);
    const listing = await listingAt(next);
    for (const one of listing?.documents ?? []) documents.add(one);
    next = listing?.next ?? null;
  }
  return [...documents];
}
