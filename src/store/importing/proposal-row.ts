import { Proposal, type ProposalRecord } from "../../../index/proposal.ts";
import { StoreError } from "../store-error.ts";
import type { ProposalRow } from "../tables.ts";
import { fingerprint } from "./fingerprint.ts";

/** What of a row depends on the proposal alone. */
export type ProposalContent = Pick<ProposalRow, "id" | "source" | "record" | "text" | "record_hash">;

/** A proposal as columns. */
export function contentOf(proposal: Proposal): ProposalContent {
  const { text, ...rest } = proposal;
  const record = JSON.stringify(rest);
  return {
    id: proposal.id,
    source: proposal.source,
    record,
    text,
    record_hash: fingerprint(record, text),
  };
}

/** The proposal in a row, checked: whoever wrote it may have been another version of this program. */
export function proposalOf(row: Pick<ProposalRow, "id" | "record" | "text">): Proposal {
  const parsed = Proposal.safeParse({ ...recordOf(row), text: row.text });
  if (parsed.success) return parsed.data;
  throw unreadable(row.id, parsed.error);
}

const WITHOUT_TEXT = Proposal.omit({ text: true });

/** The same without the text. */
export function proposalRecordOf(row: Pick<ProposalRow, "id" | "record">): ProposalRecord {
  const parsed = WITHOUT_TEXT.safeParse(recordOf(row));
  if (parsed.success) return parsed.data;
  throw unreadable(row.id, parsed.error);
}

/** What is read of a row; undefined, and told to `onUnreadable`, where it cannot be understood. */
export function understood<Row, Read>(
  row: Row,
  read: (row: Row) => Read,
  onUnreadable: (fault: StoreError) => void = () => undefined,
): Read | undefined {
  try {
    return read(row);
  } catch (fault) {
    if (!(fault instanceof StoreError)) throw fault;
    onUnreadable(fault);
    return undefined;
  }
}

function unreadable(id: string, cause: unknown): StoreError {
  return new StoreError(`数据库中的提案 ${id} 不能识别，请重新导入它的文件`, { cause });
}

function recordOf(row: Pick<ProposalRow, "id" | "record">): object {
  try {
    return JSON.parse(row.record);
  } catch (cause) {
    throw new StoreError(`数据库中的提案 ${row.id} 已损坏，请重新导入它的文件`, { cause });
  }
}
