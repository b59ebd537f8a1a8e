import { z } from "zod";
import { ProposalId } from "../../../../index/proposal.ts";
import type { Scope } from "../../../store/proof/proof-store.ts";

const SCOPE = z.object({
  chat: z.string().max(200).optional(),
  proposal: ProposalId.optional(),
  delivery: z.string().max(64).optional(),
});

/** The page of deliveries, of a scope, or the page `again` that asks before it sends them again. */
export function deliveriesPath(
  { subscriber, proposal, delivery }: Scope = {},
  page: "" | "/again" = "",
): string {
  const named = { chat: subscriber, proposal, delivery };
  const given = Object.entries(named).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(given as [string, string][]).toString();
  return `/board/deliveries${page}${query === "" ? "" : `?${query}`}`;
}

/** Which deliveries an address of such a page means; undefined where it was not made by {@link deliveriesPath}. */
export function scopeOfQuery(query: Record<string, string>): Scope | undefined {
  const { data } = SCOPE.safeParse(query);
  if (!data) return undefined;
  const { chat, proposal, delivery } = data;
  return {
    ...(chat === undefined ? {} : { subscriber: chat }),
    ...(proposal === undefined ? {} : { proposal }),
    ...(delivery === undefined ? {} : { delivery }),
  };
}
