import { Kysely, PostgresDialect } from "kysely";
import { type Matches, matches } from "../../../index/subscription/matches.ts";
import { catchUpTexts } from "../deep-text/deep-search.ts";
import { presenceBy } from "../inbox/presence.ts";
import { migrate } from "../migrate.ts";
import { createSqlStore } from "../sql-store.ts";
import type { Store } from "../store.ts";
import type { Tables } from "../tables.ts";
import { explainedFault } from "./postgres-fault.ts";
import { openPool } from "./postgres-pool.ts";
import { openSession, type Session } from "./postgres-session.ts";

/** Questions have connections of their own, so that they do not wait for imports. */
const READING = 6;
const WRITING = 4;

/** Opens the store in a PostgreSQL database, which several processes may share. */
export async function openPostgresStore(url: string, isFor: Matches = matches): Promise<Store> {
  const db = postgresTables(url, WRITING);
  const reads = postgresTables(url, READING);
  const destroy = async () => {
    await reads.destroy();
    await db.destroy();
  };
  try {
    await migrate(db);
    await catchUpTexts(db);
    return createSqlStore({ db, reads, isFor, ...overSession(openSession(url)) });
  } catch (fault) {
    await destroy();
    throw explainedFault(fault);
  }
}

function overSession(session: Session) {
  return {
    locks: session,
    presence: presenceBy(session),
    onImport: (heard: () => void) => session.listen("tian_bot_import", heard),
    close: () => session.close(),
  };
}

/** The tables over at most so many connections to a PostgreSQL database; nothing is connected until it is used. */
export function postgresTables(url: string, connections: number): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, connections) }) });
}
