import type { Selectable } from "kysely";
import type { MatterKind } from "../../../index/queue/matter.ts";

/** The tables of what imports leave to people. Times are milliseconds since 1970. */
export type QueueTables = {
  proposal_key: { key: string; proposal_id: string };
  identity: { read_id: string; proposal_id: string };
  matter: MatterTable;
  offered_file: OfferedFileTable;
  /** `account` is JSON. */
  source_account: { source: string; account: string };
};

/** `detail`, `resolution`, `resolved_by` are JSON; `page` is the letter itself where it is stored nowhere else. */
type MatterTable = {
  id: string;
  number: number;
  kind: MatterKind;
  source: string;
  record: string | null;
  detail: string;
  page: string | null;
  first_seen: number;
  last_seen: number;
  resolution: string | null;
  resolved_at: number | null;
  resolved_by: string | null;
};

/** A file that staff sent, read and waiting for their word; `owner` is who sent it where, `reading` is JSON. */
type OfferedFileTable = { id: string; owner: string; name: string; reading: string; offered_at: number };

export type MatterRow = Selectable<MatterTable>;
