import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import { Deed, type Doer, type LoggedDeed } from "../../../index/staff/deed.ts";
import { raiseRevision } from "../revision.ts";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";
import type { StaffTables } from "./staff-tables.ts";

/** The log of what staff did; it only grows. Times are milliseconds since 1970. */
export interface DeedLog {
  /** Writes a deed; it has the next number, whichever process writes. */
  add(deed: Deed, by: Doer, at: number): Promise<LoggedDeed>;
  /** The deeds after a number (0: all), in their order. */
  after(number: number): Promise<LoggedDeed[]>;
}

const DEEDS = "staff-deeds";

/** The log over SQL. */
export function createDeedLog(db: Kysely<Tables>, reads: Kysely<Tables>): DeedLog {
  return {
    add: (deed, by, at) =>
      db.transaction().execute(async (trx) => {
        const logged = { id: randomUUID(), number: await raiseRevision(trx, DEEDS), at, by, deed };
        await trx.insertInto("staff_deed").values(rowOf(logged)).execute();
        return logged;
      }),
    after: async (number) => {
      const rows = await reads
        .selectFrom("staff_deed")
        .selectAll()
        .where("number", ">", number)
        .orderBy("number")
        .execute();
      return rows.map(deedOf);
    },
  };
}

type Row = Selectable<StaffTables["staff_deed"]>;

function rowOf({ id, number, at, by, deed }: LoggedDeed): Row {
  const { channel, person, name = null } = by;
  return { number, id, at, channel, person, name, deed: JSON.stringify(deed) };
}

function deedOf({ id, number, at, channel, person, name, deed }: Row): LoggedDeed {
  const read = Deed.safeParse(JSON.parse(deed));
  if (!read.success)
    throw new StoreError(`操作记录第 ${number} 条不能识别，请升级程序后再启动`, { cause: read.error });
  const by = { channel, person, ...(name === null ? {} : { name }) };
  return { id, number: Number(number), at: Number(at), by, deed: read.data };
}
