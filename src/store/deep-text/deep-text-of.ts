import { type Kysely, SqliteAdapter } from "kysely";
import type { DeepText } from "./deep-text.ts";
import { postgresDeepText } from "./postgres-deep-text.ts";
import { sqliteDeepText } from "./sqlite-deep-text.ts";

/** The way of the database that a connection speaks to. */
export function deepTextOf(db: Pick<Kysely<unknown>, "getExecutor">): DeepText {
  return db.getExecutor().adapter instanceof SqliteAdapter ? sqliteDeepText : postgresDeepText;
}
