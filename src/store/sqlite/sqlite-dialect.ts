import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

const SQLITE_BUSY = 5;
/** How long a write waits for another process before it fails, in milliseconds, and how often it looks. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 15;

/** Kysely over one `node:sqlite` connection, which stays its opener's to close. Waiting never blocks the event loop. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => driverOver(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: transactionalAdapter,
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** Kysely's own adapter says no, yet SQLite rolls back DDL: a migration that is killed leaves nothing behind. */
function transactionalAdapter(): DialectAdapter {
  return Object.defineProperty(new SqliteAdapter(), "supportsTransactionalDdl", { value: true });
}

function driverOver(database: DatabaseSync): Driver {
  const connection = connectionOver(database);
  const run = async (sql: string) => void (await connection.executeQuery(CompiledQuery.raw(sql)));
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    // "immediate": a transaction that reads first and writes later would fail, not wait, beside another writer.
    beginTransaction: () => run("begin immediate"),
    commitTransaction: () => run("commit"),
    rollbackTransaction: () => run("rollback"),
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}

function connectionOver(database: DatabaseSync): DatabaseConnection {
  async function executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return execute<Row>(database, query);
      } catch (fault) {
        if (!isBusy(fault) || database.isTransaction || performance.now() > deadline) throw fault;
      }
      await sleep(LOOK_AGAIN_MS);
    }
  }
  async function* streamQuery<Row>(query: CompiledQuery) {
    yield await executeQuery<Row>(query);
  }
  return { executeQuery, streamQuery };
}

function execute<Row>(database: DatabaseSync, query: CompiledQuery): QueryResult<Row> {
  const statement = database.prepare(query.sql);
  // Kysely types parameters as unknown; node:sqlite itself refuses what it cannot bind.
  const parameters = query.parameters as readonly SQLInputValue[];
  if (statement.columns().length > 0) return { rows: statement.all(...parameters) as Row[] };
  const { changes, lastInsertRowid } = statement.run(...parameters);
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
}

function isBusy(fault: unknown): boolean {
  if (!(fault instanceof Error) || !("errcode" in fault)) return false;
  // The low byte is the primary code: extended ones (a stale snapshot, a recovery) count as busy too.
  return (Number(fault.errcode) & 0xff) === SQLITE_BUSY;
}
