import { followedKey } from "../../index/subscription/followed.ts";
import type { Answer } from "../answer-record.ts";
import { compose, notice, paragraph } from "../compose.ts";
import { readFollowed } from "./read-followed.ts";
import { showSubscriptions } from "./show-subscriptions.ts";
import { placeOf, type SubscriptionGround } from "./subscription-ground.ts";
import type { ChatSubscriptions, Subscription } from "./subscriptions.ts";
import { subscriptionWording as words } from "./wording.ts";

/** Ends one subscription, named by its position in the list or as it was made; without a name it asks which. */
export async function unsubscribe(
  what: string,
  chat: ChatSubscriptions,
  ground: SubscriptionGround,
): Promise<Answer> {
  const meant = meantBy(what, chat.list, ground);
  if (meant === undefined) return showSubscriptions(chat, words.which);
  if (meant.length === 0) return notice(words.noSuchOne, "subscription");
  await ground.subscriptions.change(placeOf(ground.by), idsOf(meant), "removed");
  return notice(words.removedOnes(meant.map(({ followed }) => followed)), "subscription");
}

/** Ends all, once that is confirmed. */
export async function unsubscribeAll(
  confirmed: boolean,
  { list }: ChatSubscriptions,
  { subscriptions, by }: SubscriptionGround,
): Promise<Answer> {
  if (list.length === 0) return notice(words.none, "subscription");
  if (!confirmed) return ask(words.confirmRemoveAll(list.length), words.button.removeAll);
  await subscriptions.change(placeOf(by), idsOf(list), "removed");
  return notice(words.removedAll(list.length), "subscription");
}

/** Lets one rest, or go on. */
export async function restOne(
  position: number,
  state: "paused" | "active",
  { list }: ChatSubscriptions,
  { subscriptions, by }: SubscriptionGround,
): Promise<Answer> {
  const one = list[position - 1];
  if (!one || one.state === "done") return notice(words.noSuchOne, "subscription");
  await subscriptions.change(placeOf(by), [one.id], state);
  const said = state === "paused" ? words.pausedOnes : words.resumedOnes;
  return notice(said([one.followed]), "subscription");
}

/** A question with one button that says yes. */
export function ask(question: string, yes: string): Answer {
  const buttons = [[{ label: yes, text: yes, style: "danger" as const }]];
  return compose({ kind: "subscription", blocks: [paragraph(question)], buttons });
}

/** Undefined where nothing is named, or something that only more of the list could tell. */
function meantBy(
  what: string,
  list: readonly Subscription[],
  { reading }: SubscriptionGround,
): Subscription[] | undefined {
  const position = /^第?(\d{1,3})(?:项|个)?$/u.exec(what)?.[1];
  if (position !== undefined) return list.slice(Number(position) - 1, Number(position));
  const keys = [true, false].flatMap((untilAnswered) => {
    const read = readFollowed(what, untilAnswered, reading);
    return read.kind === "followed" ? [followedKey(read.followed)] : [];
  });
  if (keys.length === 0 && what === "") return undefined;
  return list.filter(({ followed }) => keys.includes(followedKey(followed)));
}

function idsOf(list: readonly Subscription[]): string[] {
  return list.map(({ id }) => id);
}
