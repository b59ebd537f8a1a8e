import type { DatabaseSync } from "node:sqlite";
import type { Row } from "./table-print.ts";

/** Kysely's own, and what each database keeps its own way and makes anew from the proposals. */
const NOT_COPIED = /^(kysely_|deep_|sqlite_)/;

/** Every table that has to be copied, each after those that its rows refer to. */
export function sourceTables(database: DatabaseSync): string[] {
  const found = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const names = found.map(({ name }) => String(name)).filter((name) => !NOT_COPIED.test(name));
  const ordered = new Set<string>();
  const place = (name: string) => {
    for (const other of referredTo(database, name)) if (other !== name && !ordered.has(other)) place(other);
    ordered.add(name);
  };
  for (const name of names) place(name);
  return [...ordered];
}

function referredTo(database: DatabaseSync, name: string): string[] {
  const keys = database.prepare('SELECT DISTINCT "table" AS name FROM pragma_foreign_key_list(?)').all(name);
  return keys.map((key) => String(key["name"]));
}

/** The rows of a table, so many at a time. */
export function* sourceRows(database: DatabaseSync, name: string, atOnce: number): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of database.prepare(`SELECT * FROM "${name}"`).iterate()) {
    batch.push({ ...row });
    if (batch.length < atOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
