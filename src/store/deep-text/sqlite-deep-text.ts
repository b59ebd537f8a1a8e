import { type Kysely, sql, type Transaction } from "kysely";
import type { Phrase, TextQuery } from "../../../index/search/text-query.ts";
import type { Tables } from "../tables.ts";
import type { DeepRow, DeepText } from "./deep-text.ts";

/**
 * SQLite's FTS5 over terms cut beforehand. `deep_terms` keeps no text of its own; positions stay (`detail=full`), for
 * without them phrases and ranking are silently lost. Its rows go by trigger, so no way of deleting can leave one behind.
 */
export const sqliteDeepText: DeepText = { create, write, find };

async function create(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE deep_text (
    row_id INTEGER PRIMARY KEY,
    proposal_id TEXT NOT NULL UNIQUE REFERENCES proposal (id) ON DELETE CASCADE,
    hash TEXT NOT NULL
  )`.execute(db);
  await sql`CREATE VIRTUAL TABLE deep_terms USING fts5(
    terms, content='', contentless_delete=1, detail=full, tokenize="unicode61 remove_diacritics 0"
  )`.execute(db);
  await sql`CREATE TRIGGER deep_text_gone AFTER DELETE ON deep_text
    BEGIN DELETE FROM deep_terms WHERE rowid = old.row_id; END`.execute(db);
}

async function write(trx: Transaction<Tables>, rows: readonly DeepRow[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await trx.deleteFrom("deep_text").where("proposal_id", "in", ids).execute();
  const written = await trx
    .insertInto("deep_text")
    .values(rows.map(({ id, hash }) => ({ proposal_id: id, hash })))
    .returning(["row_id", "proposal_id"])
    .execute();
  const terms = new Map(rows.map((row) => [row.id, row.terms]));
  const values = written.map((row) => sql`(${row.row_id}, ${terms.get(row.proposal_id) ?? ""})`);
  await sql`INSERT INTO deep_terms (rowid, terms) VALUES ${sql.join(values)}`.execute(trx);
}

async function find(db: Kysely<Tables>, query: TextQuery, limit: number): Promise<string[]> {
  const { rows } = await sql<{ proposal_id: string }>`
    SELECT deep_text.proposal_id FROM deep_terms JOIN deep_text ON deep_text.row_id = deep_terms.rowid
    WHERE deep_terms MATCH ${expression(query)} ORDER BY deep_terms.rowid DESC LIMIT ${limit}`.execute(db);
  return rows.map((row) => row.proposal_id);
}

/** FTS5's own notation: every phrase in quotation marks, so that no text of a person becomes an operator. */
function expression({ words }: TextQuery): string {
  return words.map((spellings) => `(${spellings.map(quoted).join(" OR ")})`).join(" AND ");
}

function quoted(phrase: Phrase): string {
  return `"${phrase.join(" ").replaceAll('"', '""')}"`;
}
