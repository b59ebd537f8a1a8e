import type { Generated, Insertable, Selectable } from "kysely";
import type { NotifyTables } from "./notify-tables.ts";
import type { QueueTables } from "./queue/queue-tables.ts";
import type { StaffTables } from "./staff/staff-tables.ts";

/** Times are milliseconds since 1970; `record`, `state` are JSON; flags are 0 or 1. See the migrations for keys. */
export type Tables = NotifyTables &
  StaffTables &
  QueueTables & {
    proposal: ProposalTable;
    reply: ReplyTable;
    reply_version: ReplyVersionTable;
    change: ChangeTable;
    import_run: ImportRunTable;
    revision: { id: string; value: number };
    seen_event: { channel: string; event_id: string; seen_at: number };
    inbox: InboxTable;
    conversation: { key: string; state: string; expires_at: number };
    deep_text: DeepTextTable;
    founding: { path: string; active_at: number };
    web_page: WebPageTable;
    web_letter: WebLetterTable;
    watched_file: { path: string; size: number; modified_at: number };
  };

/** What a platform handed over: `payload` is its own JSON; `position` orders what came together. */
type InboxTable = {
  channel: string;
  event_id: string;
  payload: string;
  received_at: number;
  position: number;
  attempts: number;
  /** The process that deals with it. */
  owner: string;
};

/** What an address of the web brought and when to look again; `listing` is JSON. */
export type WebPageTable = {
  entry: string;
  address: string;
  etag: string | null;
  last_modified: string | null;
  hash: string | null;
  listing: string | null;
  checked_at: number;
  not_before: number;
  failures: number;
};

/** What was sent to a web chat unasked; `message` is the key it was sent under, `answer` JSON, empty once it is read. */
type WebLetterTable = {
  chat: string;
  message: string;
  number: number;
  answer: string;
  sent_at: number;
  read_at: number | null;
};

type ProposalTable = {
  id: string;
  source: string;
  /** The record without its text, which stands in a column of its own. */
  record: string;
  text: string;
  /** Of record and text exactly: tells whether the row has to be written. */
  record_hash: string;
  sample: number;
  revision: number;
  import_run: string;
  imported_at: number;
};

/** One letter; `version` is the one that stands in the proposal's text now. */
type ReplyTable = { id: string; proposal_id: string; bureau: string; kind: string; version: string };

/** Every wording a letter has had, with the run that first saw it; a wording seen once is never new again. */
type ReplyVersionTable = {
  reply_id: string;
  version: string;
  text: string;
  import_run: string;
  seen_at: number;
};

/** Something of substance that a run brought; the id is its content's, so that it is noted once for ever. */
type ChangeTable = {
  id: string;
  proposal_id: string;
  kind: "new-proposal" | "changed-proposal" | "new-reply" | "changed-reply";
  reply_id: string | null;
  version: string | null;
  before_version: string | null;
  /** Of a changed proposal what it said of itself and says now, as JSON (`OwnWords`). */
  told: string | null;
  import_run: string;
  changed_at: number;
};

/** Whose whole text is cut into terms; `hash` is the proposal's record_hash then. The terms stand where the database keeps them. */
type DeepTextTable = { row_id: Generated<number>; proposal_id: string; hash: string };

type ImportRunTable = {
  id: string;
  source: string;
  imported_at: number;
  sample: number;
  added: number;
  changed: number;
  cosmetic: Generated<number>;
  unchanged: number;
  rejected: number;
};

export type ProposalRow = Selectable<ProposalTable>;
export type NewProposalRow = Insertable<ProposalTable>;
export type ReplyRow = Insertable<ReplyTable>;
export type ChangeRow = Insertable<ChangeTable>;
export type ReplyVersionRow = Insertable<ReplyVersionTable>;
