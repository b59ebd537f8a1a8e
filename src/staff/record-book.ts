import type { Records } from "../../handlers/staff/records.ts";
import type { LoggedDeed } from "../../index/staff/deed.ts";
import { recordsOf, type StaffRecords } from "../../index/staff/record.ts";
import type { DeedLog } from "../store/staff/deed-log.ts";

/** The records of staff in memory; `refresh` takes over what other processes have written. */
export type RecordBook = Records & { refresh(): Promise<void> };

/** Opens the records of a store. */
export async function openRecordBook(deeds: DeedLog): Promise<RecordBook> {
  const book: { log: LoggedDeed[]; standing: StaffRecords } = { log: [], standing: recordsOf([]) };
  const refresh = async () => {
    const news = await deeds.after(book.log.at(-1)?.number ?? 0);
    const last = book.log.at(-1)?.number ?? 0;
    const unseen = news.filter(({ number }) => number > last);
    if (unseen.length === 0) return;
    book.log = [...book.log, ...unseen];
    book.standing = recordsOf(book.log);
  };
  await refresh();
  return {
    get standing() {
      return book.standing;
    },
    get log() {
      return book.log;
    },
    async note(deed, by, at) {
      const logged = await deeds.add(deed, by, at);
      await refresh();
      return logged;
    },
    refresh,
  };
}
