import type { Kysely } from "kysely";
import type { Reading } from "../../../index/problem.ts";
import type { Tables } from "../tables.ts";

/** A document that was read and waits for its owner's word; `at` is in milliseconds since 1970. */
export type Offer = { id: string; owner: string; name: string; reading: Reading; at: number };

/** Documents that wait, across restarts. */
export interface OfferShelf {
  /** Keeps one; those put before `before` are forgotten. */
  put(offer: Offer, before: number): Promise<void>;
  /** Gives it once and forgets it: the owner's with the id, or the latest. */
  take(owner: string, id: string | undefined): Promise<Offer | undefined>;
}

/** The shelf over SQL. */
export function createOfferShelf(db: Kysely<Tables>): OfferShelf {
  return {
    put: async ({ id, owner, name, reading, at }, before) => {
      await db.deleteFrom("offered_file").where("offered_at", "<", before).execute();
      const row = { id, owner, name, reading: JSON.stringify(reading), offered_at: at };
      await db.insertInto("offered_file").values(row).execute();
    },
    take: async (owner, id) => {
      const latest = db
        .selectFrom("offered_file")
        .select("id")
        .where("owner", "=", owner)
        .$if(id !== undefined, (query) => query.where("id", "=", id ?? ""))
        .orderBy("offered_at", "desc")
        .limit(1);
      const row = await db
        .deleteFrom("offered_file")
        .where("id", "in", latest)
        .returningAll()
        .executeTakeFirst();
      if (!row) return undefined;
      // Written by `put`, by this version or one before it; the store checks proposals when it gives them.
      const reading = JSON.parse(row.reading) as Reading;
      return { id: row.id, owner, name: row.name, reading, at: Number(row.offered_at) };
    },
  };
}
