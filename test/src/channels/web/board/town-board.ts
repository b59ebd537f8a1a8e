import { Hono } from "hono";
import { minuteAt } from "../../../../../src/calendar-day.ts";
import { createBoardPages } from "../../../../../src/channels/web/board/board-pages.ts";
import { createTrust } from "../../../../../src/channels/web/trust.ts";
import { readSource } from "../../../../../src/sources/read-source.ts";
import { openFileDesk } from "../../../../../src/staff/open-file-desk.ts";
import { openRecordBook, type RecordBook } from "../../../../../src/staff/record-book.ts";
import { staffRoll } from "../../../../../src/staff/staff-roll.ts";
import { openMemoryStore } from "../../../../../src/store/open-store.ts";
import type { Store } from "../../../../../src/store/store.ts";
import { smallTown } from "../../../../handlers/small-town.ts";

export const TOWN = smallTown();
/** The headers of somebody at this machine. */
export const HERE = { host: "127.0.0.1:8787", origin: "http://localhost" };
/** The clock of the board. */
export const AT = Date.UTC(2023, 2, 1, 1);

/** The board's pages over the small town and a real store, without a server. */
export type TownBoard = { store: Store; records: RecordBook; app: Hono };

export async function openTownBoard(): Promise<TownBoard> {
  const store = await openMemoryStore();
  const records = await openRecordBook(store.deeds);
  const files = openFileDesk({ store, read: readSource });
  const board = createBoardPages({
    services: { library: TOWN, records, matters: store.queue, files },
    standingOf: staffRoll([], records),
    trust: createTrust({ loopback: true, token: undefined }),
    now: () => AT,
    dayOf: () => "2023-03-01",
    minuteOf: (at) => minuteAt(at),
    proof: store.proof,
    onlySamples: store.onlySamples,
  });
  return { store, records, app: new Hono().route("/", board) };
}
