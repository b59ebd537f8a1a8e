import { existsSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { Kysely, sql, type Transaction } from "kysely";
import { DELIVERING } from "../../leadership/leader-names.ts";
import { catchUpTexts } from "../deep-text/deep-search.ts";
import { migrate } from "../migrate.ts";
import { explainedFault } from "../postgres/postgres-fault.ts";
import { postgresTables } from "../postgres/postgres-store.ts";
import { embeddedLocks } from "../sqlite/embedded-store.ts";
import { sqliteDialect } from "../sqlite/sqlite-dialect.ts";
import { openSqlite } from "../sqlite/sqlite-file.ts";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import { sourceRows, sourceTables } from "./source-tables.ts";
import { createTablePrint, type TablePrint } from "./table-print.ts";
import { type AnyTables, areEmpty, targetPrint } from "./target-table.ts";

/** What was moved, by table; `already` where the target held exactly this before. */
export type Moved = { already: boolean; tables: ({ name: string } & TablePrint)[] };

/** From where to where; `onTable` hears of each table as its turn comes. */
export type Move = {
  path: string;
  to: string;
  onTable?: (name: string, at: number, of: number) => void;
};

const AT_ONCE = 200;
const WRITING = 2;

/**
 * Copies an embedded store into an empty PostgreSQL database, all of it in one transaction or nothing, and compares
 * rows and hashes before that is committed. Once more gives the same; a target that holds anything else is refused.
 * Nobody else may write to the source in the meantime, so it is refused while a bot runs on it.
 */
export async function moveStore(move: Move): Promise<Moved> {
  const { path } = move;
  if (!existsSync(path)) throw new StoreError(`没有找到内置数据库 ${path}，请检查 DATA_DIR`);
  const lock = await embeddedLocks(path).tryLock(DELIVERING);
  if (!lock) throw new StoreError(`机器人正在使用 ${path}，请先停止机器人再搬`);
  const database = openSqlite(path);
  try {
    await migrate(new Kysely<Tables>({ dialect: sqliteDialect(database) }));
    database.exec("BEGIN IMMEDIATE");
    return await copyInto(database, move);
  } finally {
    database.close();
    await lock.release();
  }
}

async function copyInto(database: DatabaseSync, move: Move): Promise<Moved> {
  const target = postgresTables(move.to, WRITING);
  try {
    await refuseForeign(target);
    await migrate(target);
    const moved = await target
      .withTables<AnyTables>()
      .transaction()
      .execute((trx) => copyAll(database, trx, move));
    await catchUpTexts(target);
    return moved;
  } catch (fault) {
    throw explainedFault(fault, "--to 后面的地址");
  } finally {
    await target.destroy();
  }
}

/** Tables of some other program are nobody's business here. */
async function refuseForeign(target: Kysely<Tables>): Promise<void> {
  const names = (await target.introspection.getTables({ withInternalKyselyTables: true })).map(
    ({ name }) => name,
  );
  if (names.length === 0 || names.includes("kysely_migration")) return;
  throw new StoreError(`目标库里有别的程序的表（如 ${names[0]}），没有写入任何东西，请另建一个空库`);
}

async function copyAll(database: DatabaseSync, trx: Transaction<AnyTables>, move: Move): Promise<Moved> {
  const names = sourceTables(database);
  await sql`LOCK TABLE proposal IN EXCLUSIVE MODE`.execute(trx); // a second move waits, and then finds the first one's
  const already = !(await areEmpty(trx, names));
  const tables: Moved["tables"] = [];
  for (const [at, name] of names.entries()) {
    move.onTable?.(name, at, names.length);
    const read = already ? readTable(database, name) : await copyTable(database, trx, name);
    const written = await targetPrint(trx, name);
    if (read.rows !== written.rows || read.hash !== written.hash)
      throw differing(name, { read, written, already });
    tables.push({ name, ...read });
  }
  return { already, tables };
}

function readTable(database: DatabaseSync, name: string): TablePrint {
  const print = createTablePrint();
  for (const rows of sourceRows(database, name, AT_ONCE)) for (const row of rows) print.add(row);
  return print.print();
}

async function copyTable(
  database: DatabaseSync,
  trx: Transaction<AnyTables>,
  name: string,
): Promise<TablePrint> {
  const print = createTablePrint();
  for (const rows of sourceRows(database, name, AT_ONCE)) {
    for (const row of rows) print.add(row);
    await trx.insertInto(name).values(rows).execute();
  }
  return print.print();
}

type Comparison = { read: TablePrint; written: TablePrint; already: boolean };

function differing(name: string, { read, written, already }: Comparison): StoreError {
  const counts = `表 ${name}：这里 ${read.rows} 行，那里 ${written.rows} 行`;
  return new StoreError(
    already
      ? `目标库不是空的，内容又与这里不同（${counts}），没有写入任何东西，请另建一个空库`
      : `搬过去的内容与原来不一致（${counts}），已全部撤销，请重试`,
  );
}
