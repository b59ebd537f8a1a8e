import type { Migration } from "kysely/migration";
import { deepTextOf } from "../deep-text/deep-text-of.ts";

/** Whole texts by their terms, each database in its own way. */
export const deepSearch: Migration = {
  up: (db) => deepTextOf(db).create(db),
};
