import type { Kysely, Transaction } from "kysely";
import { Outcome } from "../../../index/promise/outcome.ts";
import { type Proposal, ProposalId } from "../../../index/proposal.ts";
import { inBatches } from "../batches.ts";
import { proposalOf, understood } from "../importing/proposal-row.ts";
import { currentRevision, raiseRevision } from "../revision.ts";
import type { Tables } from "../tables.ts";

/** A proposal whose outcome is not known; `hash` names its wording. Without `proposal` it cannot be understood. */
export type PendingOutcome = { id: ProposalId; hash: string; proposal: Proposal | undefined };

/** An outcome, worked out from the wording that `hash` names. */
export type KnownOutcome = { id: ProposalId; hash: string; outcome: Outcome };

/** A proposal with its outcome where that is known and still holds. */
export type ShelvedOutcome = { id: ProposalId; outcome: Outcome | undefined };

/**
 * What came of each proposal, kept because working it out takes milliseconds. `rules` names what it was worked out by;
 * an outcome holds while the stored wording and the rules are those that it was worked out from.
 */
export interface OutcomeShelf {
  /** Raised by everything that is kept. */
  revision(): Promise<number>;
  /** The outcomes that were kept after a revision of the shelf. */
  keptSince(rules: string, revision: number): Promise<ShelvedOutcome[]>;
  /** Proposals written after a revision of the store (-1: all), with their outcomes, a batch at a time. */
  ofProposals(rules: string, revision: number): AsyncIterable<readonly ShelvedOutcome[]>;
  /** Proposals without an outcome, at most so many, by id, after an id. */
  pending(rules: string, after: string, limit: number): Promise<PendingOutcome[]>;
  keep(rules: string, outcomes: readonly KnownOutcome[]): Promise<void>;
  /** Forgets what was kept by other rules, but for the ones used last: an older program may still be running. */
  forgetOthers(rules: string): Promise<void>;
}

const SHELF = "outcomes";
/** Rows held in memory at once. */
const BATCH = 500;

/** The shelf over SQL. */
export function createOutcomeShelf(db: Kysely<Tables>, reads: Kysely<Tables>): OutcomeShelf {
  return {
    revision: () => currentRevision(reads, SHELF),
    keptSince: (rules, revision) => readKept(reads, rules, revision),
    ofProposals: (rules, revision) => readAll(reads, rules, revision),
    pending: (rules, after, limit) => readPending(reads, { rules, after, limit }),
    keep: (rules, outcomes) =>
      inBatches(outcomes, (batch) => db.transaction().execute((trx) => write(trx, rules, batch))),
    forgetOthers: (rules) => forget(db, rules),
  };
}

/** Proposals with the outcome that holds, if any. */
function shelved(reads: Kysely<Tables>, rules: string) {
  return reads
    .selectFrom("proposal")
    .leftJoin("outcome", (join) =>
      join
        .onRef("outcome.proposal_id", "=", "proposal.id")
        .onRef("outcome.hash", "=", "proposal.record_hash")
        .on("outcome.rules", "=", rules),
    );
}

async function readKept(reads: Kysely<Tables>, rules: string, revision: number): Promise<ShelvedOutcome[]> {
  const rows = await shelved(reads, rules)
    .where("outcome.revision", ">", revision)
    .select(["proposal.id", "outcome.outcome"])
    .execute();
  return rows.map(shelvedOf);
}

async function* readAll(reads: Kysely<Tables>, rules: string, revision: number) {
  const all = shelved(reads, rules).select(["proposal.id", "outcome.outcome"]);
  const written = revision < 0 ? all : all.where("proposal.revision", ">", revision);
  for (let last = ""; ; ) {
    const rows = await written.where("proposal.id", ">", last).orderBy("proposal.id").limit(BATCH).execute();
    yield rows.map(shelvedOf);
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

function shelvedOf({ id, outcome }: { id: string; outcome: string | null }): ShelvedOutcome {
  const read = outcome === null ? undefined : Outcome.safeParse(JSON.parse(outcome)).data;
  return { id: ProposalId.parse(id), outcome: read };
}

type Pending = { rules: string; after: string; limit: number };

async function readPending(reads: Kysely<Tables>, { rules, after, limit }: Pending) {
  const lacking = shelved(reads, rules)
    .where("outcome.proposal_id", "is", null)
    .where("proposal.id", ">", after)
    .select("proposal.id")
    .orderBy("proposal.id")
    .limit(limit);
  const rows = await reads
    .selectFrom("proposal")
    .where("id", "in", (query) => query.selectFrom(lacking.as("lacking")).select("lacking.id"))
    .select(["id", "record", "text", "record_hash"])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: ProposalId.parse(row.id),
    hash: row.record_hash,
    proposal: understood(row, proposalOf),
  }));
}

/** A proposal that has gone meanwhile has no outcome. */
async function write(trx: Transaction<Tables>, rules: string, outcomes: readonly KnownOutcome[]) {
  const revision = await raiseRevision(trx, SHELF);
  const ids = outcomes.map(({ id }) => id);
  const there = await trx.selectFrom("proposal").select("id").where("id", "in", ids).execute();
  const stored = new Set(there.map(({ id }) => id));
  const rows = outcomes
    .filter(({ id }) => stored.has(id))
    .map(({ id, hash, outcome }) => ({
      proposal_id: id,
      rules,
      hash,
      outcome: JSON.stringify(outcome),
      revision,
    }));
  if (rows.length === 0) return;
  await trx
    .insertInto("outcome")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["proposal_id", "rules"]).doUpdateSet((row) => ({
        hash: row.ref("excluded.hash"),
        outcome: row.ref("excluded.outcome"),
        revision: row.ref("excluded.revision"),
      })),
    )
    .execute();
}

async function forget(db: Kysely<Tables>, rules: string): Promise<void> {
  const last = await db
    .selectFrom("outcome")
    .select("rules")
    .where("rules", "!=", rules)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last) await db.deleteFrom("outcome").where("rules", "not in", [rules, last.rules]).execute();
}
