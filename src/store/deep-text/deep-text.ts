import type { Kysely, Transaction } from "kysely";
import type { TextQuery } from "../../../index/search/text-query.ts";
import type { Tables } from "../tables.ts";

/** A whole text to search by: its terms parted by blanks, and the hash of the row that they were cut from. */
export type DeepRow = { id: string; terms: string; hash: string };

/** What a database does its own way: whole texts by their terms. Everything else of the deep search is portable. */
export type DeepText = {
  create(db: Kysely<unknown>): Promise<void>;
  /** Replaces the terms of these proposals. */
  write(trx: Transaction<Tables>, rows: readonly DeepRow[]): Promise<void>;
  /** The proposals whose texts match, the latest written first. */
  find(db: Kysely<Tables>, query: TextQuery, limit: number): Promise<string[]>;
};
