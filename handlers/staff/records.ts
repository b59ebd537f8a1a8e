import type { Deed, Doer, LoggedDeed } from "../../index/staff/deed.ts";
import type { StaffRecords } from "../../index/staff/record.ts";

/** What staff record, and the log of it. */
export interface Records {
  /** Everything recorded, as it stands now. */
  readonly standing: StaffRecords;
  /** Every deed in its order, those taken back included. */
  readonly log: readonly LoggedDeed[];
  /** Writes a deed into the log; it holds from then on. */
  note(deed: Deed, by: Doer, at: number): Promise<LoggedDeed>;
}
