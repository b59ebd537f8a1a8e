import { DatabaseSync } from "node:sqlite";
import { expect } from "vitest";

const IMPORTED = `
  SELECT run.source, COUNT(DISTINCT proposal.id) AS proposals, COUNT(DISTINCT reply.id) AS replies,
    COUNT(DISTINCT reply_version.reply_id) AS versions
  FROM import_run AS run
  LEFT JOIN proposal ON proposal.import_run = run.id
  LEFT JOIN reply ON reply.proposal_id = proposal.id
  LEFT JOIN reply_version ON reply_version.reply_id = reply.id
  GROUP BY run.source`;

/** Expects every acknowledged import of three in a store, every stored one whole; gives how many are stored. */
export function expectKept(path: string, acknowledged: readonly string[]): number {
  const database = new DatabaseSync(path);
  const imported = database.prepare(IMPORTED).all();
  const sources = new Set(imported.map((run) => run["source"]));
  expect(acknowledged.filter((source) => !sources.has(source))).toEqual([]);
  const torn = imported.filter((run) =>
    [run["proposals"], run["replies"], run["versions"]].some((n) => n !== 3),
  );
  expect(torn).toEqual([]);
  expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
  database.close();
  return imported.length;
}
