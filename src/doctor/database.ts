import { sql } from "kysely";
import { dayAt } from "../calendar-day.ts";
import type { Settings } from "../settings/settings.ts";
import { migrationGap } from "../store/migrate.ts";
import { explainedFault } from "../store/postgres/postgres-fault.ts";
import { createProofStore } from "../store/proof/proof-table.ts";
import { openReadOnly, type ReadOnly } from "../store/read-only.ts";
import { embeddedFile } from "../store/sqlite/embedded-store.ts";
import type { Finding } from "./finding.ts";
import { wording } from "./wording.ts";

const DAY_MS = 24 * 3_600_000;
const SAMPLES = "samples";

type Place = Pick<Settings, "dataDir" | "databaseUrl" | "timeZone">;

/** Whether the database can be opened, is this program's, and when it last got something; writes nothing. */
export async function seeDatabase(place: Place, now: number): Promise<Finding[]> {
  try {
    const open = openReadOnly(place);
    if (!open)
      return [{ check: "database", mark: "ok", text: wording.noDatabase(embeddedFile(place.dataDir)) }];
    try {
      return await look(open, place, now);
    } finally {
      await open.close();
    }
  } catch (fault) {
    const known = explainedFault(fault);
    const reason = known instanceof Error ? known.message : String(known);
    return [{ check: "database", mark: "fault", text: wording.databaseShut(reason) }];
  }
}

async function look({ db }: ReadOnly, { databaseUrl, timeZone }: Place, now: number): Promise<Finding[]> {
  const what = databaseUrl ? "PostgreSQL" : "内置数据库";
  const { missing, unknown } = await migrationGap(db);
  const encoding = databaseUrl ? await encodingFinding(db) : [];
  if (unknown.length > 0)
    return [{ check: "database", mark: "fault", text: wording.databaseNewer(what, unknown.join("、")) }];
  const tables = await db.introspection.getTables();
  if (tables.length === 0)
    return [{ check: "database", mark: "ok", text: wording.databaseEmpty(what) }, ...encoding];
  if (missing.length > 0)
    return [
      { check: "database", mark: "warning", text: wording.databaseOlder(what, missing.length) },
      ...encoding,
    ];
  return [
    { check: "database", mark: "ok", text: wording.databaseFine(what) },
    ...encoding,
    await lastImport(db, timeZone, now),
  ];
}

async function encodingFinding(db: ReadOnly["db"]): Promise<Finding[]> {
  const { rows } = await sql<{ server_encoding: string }>`SHOW server_encoding`.execute(db);
  const encoding = rows[0]?.server_encoding ?? "?";
  if (encoding === "UTF8") return [];
  return [{ check: "encoding", mark: "fault", text: wording.notUtf8(encoding) }];
}

async function lastImport(db: ReadOnly["db"], timeZone: string, now: number): Promise<Finding> {
  const last = await createProofStore(db, db).lastImport();
  if (!last || last.source === SAMPLES)
    return { check: "import", mark: "warning", text: wording.neverImported };
  const days = Math.floor((now - last.at) / DAY_MS);
  return {
    check: "import",
    mark: "ok",
    text: wording.lastImport(last.source, dayAt(last.at, timeZone), days),
  };
}
