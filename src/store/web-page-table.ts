import type { Kysely, Selectable } from "kysely";
import type { Tables, WebPageTable } from "./tables.ts";

/**
 * A page or file of the web as it was last asked for, under the address of the settings that led to it. Times are
 * milliseconds since 1970.
 */
export type WebPage = {
  entry: string;
  address: string;
  etag: string | null;
  lastModified: string | null;
  /** Of the bytes that were imported; null as long as nothing was. */
  hash: string | null;
  /** What a list named, as JSON; null for a document. */
  listing: string | null;
  checkedAt: number;
  /** It is left alone until then. */
  notBefore: number;
  /** How often in a row it could not be had. */
  failures: number;
};

/** What was fetched from the web. */
export interface WebPages {
  /** Everything that an address of the settings has led to, itself included. */
  under(entry: string): Promise<WebPage[]>;
  put(page: WebPage): Promise<void>;
}

/** The pages over SQL. */
export function createWebPages(db: Kysely<Tables>, reads: Kysely<Tables>): WebPages {
  return {
    under: async (entry) => {
      const rows = await reads.selectFrom("web_page").selectAll().where("entry", "=", entry).execute();
      return rows.map(pageOf);
    },
    put: async (page) => {
      const row = rowOf(page);
      await db
        .insertInto("web_page")
        .values(row)
        .onConflict((conflict) => conflict.columns(["entry", "address"]).doUpdateSet(row))
        .execute();
    },
  };
}

function pageOf(row: Selectable<WebPageTable>): WebPage {
  const { entry, address, etag, hash, listing } = row;
  return {
    ...{ entry, address, etag, hash, listing },
    lastModified: row.last_modified,
    checkedAt: Number(row.checked_at),
    notBefore: Number(row.not_before),
    failures: Number(row.failures),
  };
}

function rowOf(page: WebPage): WebPageTable {
  const { entry, address, etag, hash, listing, failures } = page;
  return {
    ...{ entry, address, etag, hash, listing, failures },
    last_modified: page.lastModified,
    checked_at: page.checkedAt,
    not_before: page.notBefore,
  };
}
