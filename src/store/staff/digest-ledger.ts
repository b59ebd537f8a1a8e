import type { Kysely, Selectable } from "kysely";
import type { Delivery, Ending } from "../outbox/outbox.ts";
import type { Tables } from "../tables.ts";
import type { StaffTables } from "./staff-tables.ts";

/** An attempt on a digest: what was tried before; `doubtful` where it may have arrived. */
export type DigestAttempt = Pick<Delivery, "attempts" | "lostResponses" | "firstTryAt" | "doubtful">;

/** Which digests for staff were sent, so that none is lost and none comes twice, whichever process sends. */
export interface DigestLedger {
  /** Takes a digest for as long as the lease is; undefined where it is done, not due, or somebody else's. */
  begin(key: string, now: number, leaseUntil: number): Promise<DigestAttempt | undefined>;
  settle(key: string, ending: Ending): Promise<void>;
}

/** The ledger over SQL. */
export function createDigestLedger(db: Kysely<Tables>): DigestLedger {
  return {
    begin: (key, now, leaseUntil) => begin(db, { key, now, leaseUntil }),
    settle: (key, ending) => settle(db, key, ending),
  };
}

type Taking = { key: string; now: number; leaseUntil: number };

async function begin(
  db: Kysely<Tables>,
  { key, now, leaseUntil }: Taking,
): Promise<DigestAttempt | undefined> {
  const fresh = { not_before: now, lease_until: leaseUntil, attempts: 0, lost_responses: 0, doubtful: 0 };
  const added = await db
    .insertInto("staff_digest")
    .values({ key, state: "sending", ...fresh, first_try_at: now, problem: null })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returningAll()
    .executeTakeFirst();
  const taken =
    added ??
    (await db
      .updateTable("staff_digest")
      .set(({ case: when, ref }) => ({
        state: "sending",
        lease_until: leaseUntil,
        doubtful: when().when("state", "=", "sending").then(1).else(ref("doubtful")).end(),
      }))
      .where("key", "=", key)
      .where(({ or, and, eb }) =>
        or([
          and([eb("state", "=", "due"), eb("not_before", "<=", now)]),
          and([eb("state", "=", "sending"), eb("lease_until", "<=", now)]),
        ]),
      )
      .returningAll()
      .executeTakeFirst());
  return taken && attemptOf(taken);
}

function attemptOf(row: Selectable<StaffTables["staff_digest"]>): DigestAttempt {
  return {
    attempts: row.attempts,
    lostResponses: row.lost_responses,
    doubtful: row.doubtful === 1,
    firstTryAt: Number(row.first_try_at),
  };
}

async function settle(db: Kysely<Tables>, key: string, ending: Ending): Promise<void> {
  await db
    .updateTable("staff_digest")
    .set((row) => {
      if (ending.kind === "sent") return { state: "sent", problem: null };
      if (ending.kind === "ended") return { state: ending.state, problem: ending.problem };
      const again = { state: "due" as const, not_before: ending.notBefore, problem: ending.problem };
      if (ending.after === "surely-not") return again;
      const tried = { ...again, attempts: row("attempts", "+", 1) };
      const lost = row("lost_responses", "+", 1);
      return ending.after === "lost-response" ? { ...tried, lost_responses: lost, doubtful: 1 } : tried;
    })
    .where("key", "=", key)
    .where("state", "=", "sending")
    .execute();
}
