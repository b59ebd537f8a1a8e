import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import { doer } from "../speaker.ts";
import { scopeAsked } from "./proof-scope.ts";
import type { SubscriptionGround } from "./subscription-ground.ts";
import type { ProofScope, Unarrived } from "./subscriptions.ts";
import { ask } from "./unsubscribe.ts";
import { subscriptionWording as words } from "./wording.ts";

/** Sends what did not surely arrive again: of one proposal, or all; once that is confirmed, and written into the staff's log. */
export async function sendAgain(
  { what, confirmed }: { what: string; confirmed: boolean },
  ground: SubscriptionGround,
): Promise<Answer> {
  const scope = what === "" ? "all" : scopeAsked(what, ground);
  if (scope === undefined) return notice(words.noSuchProposal(what), "nothing-found");
  const unarrived = await ground.subscriptions.unarrived(scope);
  if (countUnarrived(unarrived) === 0) return notice(words.again.none, "subscription");
  if (!confirmed)
    return ask(words.again.question(unarrived).join("\n"), `${words.button.confirmAgain} ${what}`.trim());
  return notice(words.again.done(await carryOut(scope, ground)), "subscription");
}

/** How many did not surely arrive. */
export function countUnarrived({ failed, unknown, lost }: Unarrived): number {
  return failed + unknown + lost;
}

async function carryOut(scope: ProofScope, { subscriptions, records, by, now }: SubscriptionGround) {
  const deliveries = await subscriptions.sendAgain(scope);
  const of = scope !== "all" && "proposal" in scope ? { of: scope.proposal } : {};
  await records?.note({ kind: "sent-again", deliveries, ...of }, doer(by), now);
  return deliveries;
}
