import type { Evaluation } from "../../index/staff/deed.ts";
import type { AskedNumber } from "../question/asked-number.ts";
import type { TableFormat } from "../sheet.ts";
import type { QueueCommand } from "./queue/queue-command.ts";

/** What is to be recorded of a proposal; names and places are as typed. */
export type Note =
  | { kind: "assigned"; day: string; bureau?: string }
  | { kind: "extended"; day?: string }
  | { kind: "key"; key: boolean }
  | { kind: "evaluated"; evaluation: Evaluation }
  | { kind: "second-handling"; day: string }
  /** The place of the promise in the proposal's ledger, from 1. */
  | { kind: "promise-closed"; position: number };

/** What staff tell the bot to do. */
export type StaffCommand = GroupCommand | DigestCommand | PrivateCommand;

/** Records may be seen in the group where it is said, or no longer. */
export type GroupCommand = { kind: "open-group" | "close-group" };

/** The chat gets the staff's digest every week, or no longer, or just now; weekday 0 is Sunday, minutes since midnight. */
export type DigestCommand =
  | { kind: "open-digest"; weekday: number; minute: number }
  | { kind: "close-digest" }
  | { kind: "show-digest" };

/** What is said where records may be seen. A record without a `number` is about the proposal talked about. */
export type PrivateCommand =
  | { kind: "record"; number?: AskedNumber; note: Note }
  /** Takes back a deed by its number in the log, or the speaker's own latest. */
  | { kind: "undo"; number?: number }
  | { kind: "log" }
  | { kind: "staff-list" }
  | { kind: "grant" | "revoke"; person: string; channel?: string }
  | ExportCommand
  | QueueCommand
  | FileCommand;

/** Staff want the tables, of one year's proposals or of all. */
export type ExportCommand = { kind: "export"; format: TableFormat; year?: number };

/** The word on a document that waits, the latest without an id; or how to have one imported. */
export type FileCommand = { kind: "take-in-file" | "withdraw-file"; id?: string } | { kind: "how-to-import" };
