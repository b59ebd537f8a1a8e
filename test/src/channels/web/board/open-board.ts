import type { Services } from "../../../../../handlers/services.ts";
import { minuteAt } from "../../../../../src/calendar-day.ts";
import { createBoardPages } from "../../../../../src/channels/web/board/board-pages.ts";
import { createTrust } from "../../../../../src/channels/web/trust.ts";
import { openFiles } from "../../../../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../../../../src/library/sample-proposals.ts";
import { openRecordBook } from "../../../../../src/staff/record-book.ts";
import { staffRoll } from "../../../../../src/staff/staff-roll.ts";
import { openMemoryStore } from "../../../../../src/store/open-store.ts";
import type { Store } from "../../../../../src/store/store.ts";
import { openWeb } from "../open-web.ts";

/** A running board over the shipped samples on a day in 2026, with records in a real store. */
export type OpenBoard = { address: string; services: Services; store: Store; close(): Promise<void> };

export async function openBoard(): Promise<OpenBoard> {
  const { library } = await openFiles([SAMPLES_FOLDER]);
  const store = await openMemoryStore();
  const records = await openRecordBook(store.deeds);
  const services: Services = { library, records };
  const trust = createTrust({ loopback: true, token: undefined });
  const minuteOf = (at: number) => minuteAt(at);
  const clock = { now: () => Date.UTC(2026, 2, 2, 1), dayOf: () => "2026-03-02", minuteOf };
  const board = createBoardPages({
    services,
    standingOf: staffRoll([], records),
    trust,
    proof: store.proof,
    onlySamples: store.onlySamples,
    ...clock,
  });
  const { channel, address } = await openWeb(async () => undefined, { pages: [board] });
  return {
    address,
    services,
    store,
    async close() {
      await channel.stop();
      await store.close();
    },
  };
}
