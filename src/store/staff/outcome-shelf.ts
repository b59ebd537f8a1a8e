import type { Kysely } from "kysely";
import { Outcome } from "../../../index/promise/outcome.ts";
import { type Proposal, ProposalId } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import { proposalOf } from "../proposal-row.ts";
import { StoreError } from "../store-error.ts";
import type { Tables } from "../tables.ts";

/** A proposal whose outcome is not known; `hash` names its wording. Without `proposal` it cannot be understood. */
export type PendingOutcome = { id: ProposalId; hash: string; proposal: Proposal | undefined };

/** An outcome, worked out from the wording that `hash` names. */
export type KnownOutcome = { id: ProposalId; hash: string; outcome: Outcome };

/** What came of each proposal, kept because working it out takes milliseconds; `rules` names what it was worked out by. */
export interface OutcomeShelf {
  /** The outcomes that still hold: of the wording that is stored now, by these rules. */
  known(rules: string): Promise<KnownOutcome[]>;
  /** Proposals without one, at most so many, by id. */
  pending(rules: string, limit: number): Promise<PendingOutcome[]>;
  keep(rules: string, outcomes: readonly KnownOutcome[]): Promise<void>;
}

/** The shelf over SQL. */
export function createOutcomeShelf(db: Kysely<Tables>, reads: Kysely<Tables>): OutcomeShelf {
  return {
    known: (rules) => readKnown(reads, rules),
    pending: (rules, limit) => readPending(reads, rules, limit),
    keep: (rules, outcomes) => inBatches(outcomes, (batch) => write(db, rules, batch)),
  };
}

async function readKnown(reads: Kysely<Tables>, rules: string): Promise<KnownOutcome[]> {
  const rows = await reads
    .selectFrom("outcome")
    .innerJoin("proposal", "proposal.id", "outcome.proposal_id")
    .whereRef("outcome.hash", "=", "proposal.record_hash")
    .where("outcome.rules", "=", rules)
    .select(["proposal.id", "outcome.hash", "outcome.outcome"])
    .execute();
  return rows.flatMap(({ id, hash, outcome }) => {
    const read = Outcome.safeParse(JSON.parse(outcome));
    return read.success ? [{ id: ProposalId.parse(id), hash, outcome: read.data }] : [];
  });
}

async function readPending(reads: Kysely<Tables>, rules: string, limit: number): Promise<PendingOutcome[]> {
  const rows = await reads
    .selectFrom("proposal")
    .leftJoin("outcome", (join) =>
      join
        .onRef("outcome.proposal_id", "=", "proposal.id")
        .onRef("outcome.hash", "=", "proposal.record_hash")
        .on("outcome.rules", "=", rules),
    )
    .where("outcome.proposal_id", "is", null)
    .select(["proposal.id", "proposal.record", "proposal.text", "proposal.record_hash"])
    .orderBy("proposal.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: ProposalId.parse(row.id),
    hash: row.record_hash,
    proposal: understood(row),
  }));
}

function understood(row: Parameters<typeof proposalOf>[0]): Proposal | undefined {
  try {
    return proposalOf(row);
  } catch (fault) {
    if (fault instanceof StoreError) return undefined;
    throw fault;
  }
}

/** A proposal that has gone meanwhile has no outcome. */
async function write(db: Kysely<Tables>, rules: string, outcomes: readonly KnownOutcome[]): Promise<void> {
  const ids = outcomes.map(({ id }) => id);
  await db.transaction().execute(async (trx) => {
    const there = await trx.selectFrom("proposal").select("id").where("id", "in", ids).execute();
    const stored = new Set(there.map(({ id }) => id));
    const rows = outcomes
      .filter(({ id }) => stored.has(id))
      .map(({ id, hash, outcome }) => ({
        proposal_id: id,
        hash,
        rules,
        outcome: JSON.stringify(outcome),
      }));
    if (rows.length === 0) return;
    await trx
      .insertInto("outcome")
      .values(rows)
      .onConflict((conflict) =>
        conflict.column("proposal_id").doUpdateSet((row) => ({
          hash: row.ref("excluded.hash"),
          rules: row.ref("excluded.rules"),
          outcome: row.ref("excluded.outcome"),
        })),
      )
      .execute();
  });
}
