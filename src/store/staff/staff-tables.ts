/** The tables of the staff's side. Times are milliseconds since 1970. */
export type StaffTables = {
  staff_deed: StaffDeedTable;
  outcome: OutcomeTable;
  staff_digest: StaffDigestTable;
};

/** What staff did, in the order of `number`; `deed` is JSON. Nothing is ever changed or deleted here. */
type StaffDeedTable = {
  number: number;
  id: string;
  at: number;
  channel: string;
  person: string;
  name: string | null;
  deed: string;
};

/**
 * What came of a proposal, worked out from the record with this hash by these rules; `outcome` is JSON. `revision` is
 * the shelf's when the row was written, so that every process can ask what is new to it.
 */
type OutcomeTable = {
  proposal_id: string;
  rules: string;
  hash: string;
  outcome: string;
  revision: number;
};

/** A digest that was begun: `sending` until `lease_until`, then a process died over it; the other states are its ends. */
type StaffDigestTable = {
  key: string;
  state: "due" | "sending" | "sent" | "unknown" | "failed" | "dropped";
  not_before: number;
  lease_until: number;
  attempts: number;
  lost_responses: number;
  doubtful: number;
  first_try_at: number;
  problem: string | null;
};
