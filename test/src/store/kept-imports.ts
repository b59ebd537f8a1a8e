import { DatabaseSync } from "node:sqlite";
import { expect } from "vitest";
import { withClient } from "../../postgres/server.ts";

const IMPORTED = `
  SELECT run.source AS source, COUNT(DISTINCT proposal.id) AS proposals, COUNT(DISTINCT reply.id) AS replies,
    COUNT(DISTINCT reply_version.reply_id) AS versions
  FROM import_run AS run
  LEFT JOIN proposal ON proposal.import_run = run.id
  LEFT JOIN reply ON reply.proposal_id = proposal.id
  LEFT JOIN reply_version ON reply_version.reply_id = reply.id
  GROUP BY run.source`;

/** An import of three proposals, each with a letter, as far as it is stored. */
export type StoredImport = { source: string; counts: number[] };

type Row = Record<string, unknown>;

function storedImport({ source, proposals, replies, versions }: Row): StoredImport {
  return { source: String(source), counts: [proposals, replies, versions].map(Number) };
}

/** The imports in a file, which is whole. */
export function storedInFile(path: string): StoredImport[] {
  const database = new DatabaseSync(path);
  expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  const rows = database.prepare(IMPORTED).all();
  database.close();
  return rows.map(storedImport);
}

/** The imports in a database of PostgreSQL. */
export async function storedInPostgres(address: string): Promise<StoredImport[]> {
  const { rows } = await withClient(address, (client) => client.query<Row>(IMPORTED));
  return rows.map(storedImport);
}

/** Expects every acknowledged import to be there, and every one that is there to be whole. */
export function expectKept(imports: readonly StoredImport[], acknowledged: readonly string[]): void {
  const sources = new Set(imports.map(({ source }) => source));
  expect(acknowledged.filter((source) => !sources.has(source))).toEqual([]);
  expect(imports.filter(({ counts }) => counts.some((count) => count !== 3))).toEqual([]);
}
