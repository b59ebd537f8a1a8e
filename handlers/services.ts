import type { DeadlineBook } from "../index/handling/deadline-book.ts";
import type { Library } from "./library.ts";
import type { OutcomeSource } from "./outcome-source.ts";
import type { WriteTables } from "./sheet.ts";
import type { FileDesk } from "./staff/files/file-desk.ts";
import type { Matters } from "./staff/queue/matters.ts";
import type { Records } from "./staff/records.ts";
import type { Subscriptions } from "./subscription/subscriptions.ts";

/** The ports that answering may use. One that is absent is not offered here, and the answer says where it is. */
export type Services = {
  library: Library;
  /** Stances and promises of all proposals; without it they are worked out for each question. */
  outcomes?: OutcomeSource;
  /** What staff record; nothing can be recorded without it. */
  records?: Records;
  /** What imports leave to staff. */
  matters?: Matters;
  /** Imports documents that staff send. */
  files?: FileDesk;
  /** How long bureaus have; the usual rules without it. */
  deadlines?: DeadlineBook;
  /** Where subscriptions are kept; where nothing can be notified there are none. */
  subscriptions?: Subscriptions;
  /** The calendar day at the committee of a moment (milliseconds since 1970); UTC without it. */
  dayOf?(at: number): string;
  /** Where a browser finds the board, without a slash at its end. */
  boardAddress?(): string | undefined;
  /** Writes the tables that staff export. */
  writeTables?: WriteTables;
};
