import { readFollowed } from "./read-followed.ts";
import { placeOf, type SubscriptionGround } from "./subscription-ground.ts";
import type { ProofScope } from "./subscriptions.ts";

const EVERYTHING = /^(?:全部|所有|all)$/iu;

/** Whose deliveries are meant: of this chat, of the proposal named, of all for staff; undefined where there is no such proposal. */
export function scopeAsked(what: string, { by, reading }: SubscriptionGround): ProofScope | undefined {
  if (EVERYTHING.test(what) && by.staff) return "all";
  if (what === "") return by.staff && by.channel === "web" ? "all" : { place: placeOf(by) };
  const read = readFollowed(what, false, reading);
  const named = read.kind === "followed" && read.followed.kind === "proposal";
  return named && read.followed.kind === "proposal" ? { proposal: read.followed.id } : undefined;
}
