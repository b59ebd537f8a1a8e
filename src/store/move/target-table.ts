import { sql, type Transaction } from "kysely";
import { createTablePrint, type Row, type TablePrint } from "./table-print.ts";

/** Tables by their names alone: moving knows nothing of what they mean. */
export type AnyTables = Record<string, Record<string, unknown>>;

const AT_ONCE = 500;

/** What a table of the target holds now, read a batch at a time. */
export async function targetPrint(trx: Transaction<AnyTables>, name: string): Promise<TablePrint> {
  const print = createTablePrint();
  await sql`DECLARE moved NO SCROLL CURSOR FOR SELECT * FROM ${sql.table(name)}`.execute(trx);
  for (;;) {
    const { rows } = await sql<Row>`FETCH ${sql.lit(AT_ONCE)} FROM moved`.execute(trx);
    for (const row of rows) print.add(row);
    if (rows.length < AT_ONCE) break;
  }
  await sql`CLOSE moved`.execute(trx);
  return print.print();
}

/** Whether none of these tables has a row. */
export async function areEmpty(trx: Transaction<AnyTables>, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    if (await trx.selectFrom(name).selectAll().limit(1).executeTakeFirst()) return false;
  }
  return true;
}
