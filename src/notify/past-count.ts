import { setImmediate as othersFirst } from "node:timers/promises";
import type { Proposal, ProposalId } from "../../index/proposal.ts";
import type { Followed } from "../../index/subscription/followed.ts";
import { joinPasts, lastTwelveMonths, NO_PAST, type Past, pastOf } from "../../index/subscription/past.ts";
import type { Store } from "../store/store.ts";

type PastStore = Pick<Store, "subscriptions" | "proposal" | "proposals">;

/** Which twelve months are looked at, and which proposals: all where `among` does not say. */
type Looked = { today: string; among: readonly ProposalId[] | undefined };

const AT_ONCE = 50;

/** What a subscription would have told in the twelve months up to a day; a waiting question goes first in between. */
export async function pastIn(store: PastStore, followed: Followed, { today, among }: Looked): Promise<Past> {
  const within = { ...lastTwelveMonths(today), isFor: store.subscriptions.isFor };
  let past = NO_PAST;
  for await (const proposals of among ? named(among, store) : store.proposals(-1, () => undefined)) {
    const shown = proposals.filter(({ visibility }) => visibility === "public");
    past = joinPasts(past, pastOf(followed, shown, within));
    await othersFirst();
  }
  return past;
}

async function* named(ids: readonly ProposalId[], store: PastStore): AsyncIterable<Proposal[]> {
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const found = await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => store.proposal(id)));
    yield found.filter((one) => one !== undefined);
  }
}
