import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { Scope } from "./proof-store.ts";

/** The deliveries of a scope, each beside its change. */
export function scoped(db: Kysely<Tables>, { subscriber, proposal, delivery }: Scope) {
  return db
    .selectFrom("delivery")
    .innerJoin("change", "change.id", "delivery.change_id")
    .$if(subscriber !== undefined, (query) => query.where("delivery.subscriber", "=", subscriber ?? ""))
    .$if(proposal !== undefined, (query) => query.where("change.proposal_id", "=", proposal ?? ""))
    .$if(delivery !== undefined, (query) => query.where("delivery.id", "=", delivery ?? ""));
}
