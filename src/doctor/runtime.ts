import { DatabaseSync } from "node:sqlite";
import { refuseOldSqlite, sqliteVersion } from "../store/sqlite/sqlite-file.ts";
import { StoreError } from "../store/store-error.ts";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

const OLDEST_NODE = 24;

/** Whether a version of Node.js, like 24.1.0, runs the program. */
export function seeNode(version: string): Finding {
  const fine = Number(version.split(".")[0]) >= OLDEST_NODE;
  return fine
    ? { check: "node", mark: "ok", text: wording.nodeFine(version) }
    : { check: "node", mark: "fault", text: wording.nodeOld(version, OLDEST_NODE) };
}

/** Whether this SQLite keeps what it acknowledges and searches whole texts. */
export function seeSqlite(): Finding {
  const database = new DatabaseSync(":memory:");
  const version = sqliteVersion(database);
  try {
    refuseOldSqlite(version);
    database.exec("CREATE VIRTUAL TABLE probe USING fts5(terms, content='', contentless_delete=1)");
    return { check: "sqlite", mark: "ok", text: wording.sqliteFine(version) };
  } catch (fault) {
    const text = fault instanceof StoreError ? fault.message : wording.noFullText(version);
    return { check: "sqlite", mark: "fault", text };
  } finally {
    database.close();
  }
}
