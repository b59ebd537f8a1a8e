import type { Kysely } from "kysely";
import type { ProposalId } from "../../../index/proposal.ts";
import { subscriberOf } from "../subscription/subscriber-rows.ts";
import type { Tables } from "../tables.ts";
import { scoped } from "./delivery-scope.ts";
import type { ProvenDelivery, Scope } from "./proof-store.ts";

/** What needs a person stands before what goes on by itself. */
const BY_NEED = ["failed", "unknown", "held", "due", "sending"] as const;

/** The deliveries of a scope, the latest first. */
export function latestDeliveries(db: Kysely<Tables>, scope: Scope, limit: number): Promise<ProvenDelivery[]> {
  return rowsOf(db, scope, limit).then((rows) => rows.map(provenOf));
}

/** The deliveries of a scope that are neither sent nor dropped, by how much they need a person, the latest first. */
export async function unsettledDeliveries(
  db: Kysely<Tables>,
  scope: Scope,
  limit: number,
): Promise<ProvenDelivery[]> {
  const found: ProvenDelivery[] = [];
  for (const state of BY_NEED) {
    if (found.length >= limit) return found;
    found.push(...(await rowsOf(db, scope, limit - found.length, state)).map(provenOf));
  }
  return found;
}

function rowsOf(
  db: Kysely<Tables>,
  scope: Scope,
  limit: number,
  state?: (typeof BY_NEED)[number],
): Promise<Row[]> {
  return scoped(db, scope)
    .innerJoin("import_run", "import_run.id", "delivery.import_run")
    .innerJoin("subscriber", "subscriber.id", "delivery.subscriber")
    .leftJoin("reply", "reply.id", "change.reply_id")
    .selectAll("subscriber")
    .select(["delivery.id as delivery", "delivery.state as standing", "doubtful", "problem", "settled_at"])
    .select([
      "change.proposal_id",
      "change.kind as news",
      "reply.bureau",
      "import_run.source",
      "import_run.imported_at",
    ])
    .$if(state !== undefined, (query) => query.where("delivery.state", "=", state ?? "due"))
    .orderBy("delivery.revision", "desc")
    .orderBy("delivery.position", "desc")
    .orderBy("delivery.id")
    .limit(limit)
    .execute();
}

type Row = Parameters<typeof subscriberOf>[0] &
  Pick<Tables["delivery"], "doubtful" | "problem" | "settled_at"> &
  Pick<Tables["change"], "proposal_id"> &
  Pick<Tables["import_run"], "source" | "imported_at"> & {
    delivery: string;
    standing: Tables["delivery"]["state"];
    news: Tables["change"]["kind"];
    bureau: string | null;
  };

function provenOf(row: Row): ProvenDelivery {
  const { channel, chat } = subscriberOf(row);
  return {
    id: row.delivery,
    place: { channel, chat },
    proposal: row.proposal_id as ProposalId,
    kind: row.news,
    bureau: row.bureau,
    state: row.standing,
    source: row.source,
    at: row.imported_at,
    doubtful: row.doubtful === 1,
    problem: row.problem,
    settledAt: row.settled_at,
  };
}
