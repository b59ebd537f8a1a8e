import { type Kysely, sql } from "kysely";
import type { ProposalId } from "../../../index/proposal.ts";
import { type Subscriber, subscriberOf } from "../subscription/subscriber-rows.ts";
import type { Tables } from "../tables.ts";
import { scoped } from "./delivery-scope.ts";
import type { Count, Scope } from "./proof-store.ts";

/** How many deliveries of a scope are in which state. */
export async function tallyOf(db: Kysely<Tables>, scope: Scope): Promise<Count> {
  const rows = await scoped(db, scope)
    .select(({ fn }) => ["delivery.state", fn.countAll().as("count"), fn.sum("doubtful").as("doubtful")])
    .groupBy("delivery.state")
    .execute();
  return countOf(rows);
}

type Counted = { state: Tables["delivery"]["state"]; count: unknown; doubtful: unknown };

function countOf(rows: readonly Counted[]): Count {
  return {
    states: Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])),
    doubtful: rows.reduce((sum, row) => sum + Number(row.doubtful ?? 0), 0),
  };
}

/** Of each chat; see {@link ProofStore.chats}. */
export async function chatCounts(
  db: Kysely<Tables>,
  limit: number,
): Promise<(Count & { subscriber: Subscriber })[]> {
  const names = await busiest(db, "delivery.subscriber", limit);
  const rows = await db.selectFrom("subscriber").selectAll().where("id", "in", names).execute();
  const chats = new Map(rows.map((row) => [row.id, subscriberOf(row)]));
  return Promise.all(
    names.flatMap((name) => {
      const subscriber = chats.get(name);
      return subscriber
        ? [tallyOf(db, { subscriber: name }).then((count) => ({ subscriber, ...count }))]
        : [];
    }),
  );
}

/** Of each proposal; see {@link ProofStore.proposals}. */
export async function proposalCounts(
  db: Kysely<Tables>,
  limit: number,
): Promise<(Count & { proposal: ProposalId })[]> {
  const names = (await busiest(db, "change.proposal_id", limit)) as ProposalId[];
  return Promise.all(names.map(async (proposal) => ({ proposal, ...(await tallyOf(db, { proposal })) })));
}

/** What stands in a column, most deliveries that did not arrive first, then the latest. */
async function busiest(
  db: Kysely<Tables>,
  column: "delivery.subscriber" | "change.proposal_id",
  limit: number,
): Promise<string[]> {
  const rows = await scoped(db, {})
    .select(`${column} as name`)
    .groupBy(column)
    .orderBy(sql`sum(case when delivery.state in ('failed', 'unknown') then 1 else 0 end)`, "desc")
    .orderBy(({ fn }) => fn.max("delivery.revision"), "desc")
    .orderBy(column)
    .limit(limit)
    .execute();
  return rows.map(({ name }) => name);
}
