import { DatabaseSync } from "node:sqlite";
import { plainForm } from "../../../index/search/plain-form.ts";
import { tokens } from "../../../index/search/tokens.ts";
import type { EngineMaker } from "../engine.ts";

/** SQLite FTS5 over whole texts in memory, with our pairs of characters cut beforehand. */
export const sqliteFts: EngineMaker = (proposals) => {
  const db = new DatabaseSync(":memory:");
  db.exec("CREATE VIRTUAL TABLE proposals USING fts5(id UNINDEXED, title, text)");
  const insert = db.prepare("INSERT INTO proposals (id, title, text) VALUES (?, ?, ?)");
  const remove = db.prepare("DELETE FROM proposals WHERE rowid = ?");
  const select = db.prepare(
    "SELECT id FROM proposals WHERE proposals MATCH ? ORDER BY bm25(proposals) LIMIT 10",
  );
  const cut = (text: string) => tokens(plainForm(text)).join(" ");
  const rows = new Map<string, number | bigint>();
  const put = (id: string, title: string, text: string) =>
    rows.set(id, insert.run(id, cut(title), cut(text)).lastInsertRowid);
  db.exec("BEGIN");
  for (const { id, title, text } of proposals) put(id, title, text);
  db.exec("COMMIT");
  return {
    search: (question) => {
      const terms = [...new Set(tokens(plainForm(question)))].map((term) => `"${term}"`);
      return terms.length === 0 ? [] : select.all(terms.join(" OR ")).map(({ id }) => String(id));
    },
    nativeBytes: () => number(db, "page_count") * number(db, "page_size"),
    replace: ({ id, title, text }) => {
      remove.run(rows.get(id) ?? -1);
      put(id, title, text);
    },
  };
};

function number(db: DatabaseSync, pragma: string): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
}
