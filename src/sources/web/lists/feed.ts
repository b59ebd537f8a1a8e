import { load } from "cheerio";
import { absolute } from "./link.ts";
import type { Listing } from "./listing.ts";

/** The documents of a feed (RSS, Atom): what each entry links to, and files that it encloses. */
export function listedInFeed(feed: string, address: string): Listing {
  const xml = load(feed, { xml: true });
  const found = xml("item, entry")
    .toArray()
    .flatMap((entry) => {
      const own = xml(entry);
      const links = own
        .children("link")
        .toArray()
        .filter((link) => isContent(xml(link).attr("rel")));
      const [link] = links.map((one) => xml(one).attr("href") ?? xml(one).text().trim());
      const enclosed = own
        .children("enclosure")
        .toArray()
        .map((one) => xml(one).attr("url"));
      return [link, ...enclosed];
    });
  const next = xml("feed > link[rel=next], channel > atom\\:link[rel=next]").first().attr("href");
  const documents = found.flatMap((one) => absolute(one, address) ?? []);
  return { documents: [...new Set(documents)], next: absolute(next, address) ?? null };
}

function isContent(rel: string | undefined): boolean {
  return rel === undefined || rel === "alternate" || rel === "enclosure";
}
