import { USUAL_DIGEST } from "../../index/subscription/chat-settings.ts";
import type { Followed } from "../../index/subscription/followed.ts";
import { isTooBroad } from "../../index/subscription/past.ts";
import type { Answer } from "../answer-record.ts";
import { listProposals } from "../answers/list-proposals.ts";
import type { Button } from "../block.ts";
import { compose, notice, paragraph } from "../compose.ts";
import { readFollowed } from "./read-followed.ts";
import type { Subscribing } from "./request.ts";
import { placeOf, type SubscriptionGround } from "./subscription-ground.ts";
import { subscriptionWording as words } from "./wording.ts";

/** So much one chat may follow. */
export const MOST_SUBSCRIPTIONS = 50;

/** Subscribes: one proposal at once; anything wider after showing how often it would have told something. */
export async function subscribe(asked: Subscribing, ground: SubscriptionGround): Promise<Answer> {
  const read = readFollowed(asked.what, asked.untilAnswered, ground.reading);
  switch (read.kind) {
    case "nothing":
      return compose({ kind: "subscription", blocks: [paragraph(words.howTo)] });
    case "no-such-proposal":
      return notice(words.noSuchProposal(read.asked), "nothing-found");
    case "several":
      return listProposals(read.cards, { kind: "choice", heading: words.severalProposals });
    case "followed":
      return asked.confirmed || read.followed.kind === "proposal"
        ? follow(read.followed, asked.daily, ground)
        : preview(read.followed, asked, ground);
    default:
      return read satisfies never;
  }
}

async function follow(
  followed: Followed,
  daily: boolean,
  { subscriptions, by }: SubscriptionGround,
): Promise<Answer> {
  const place = placeOf(by);
  const before = await subscriptions.at(place);
  if (before.list.length >= MOST_SUBSCRIPTIONS) return notice(words.full(MOST_SUBSCRIPTIONS), "subscription");
  if (daily) await subscriptions.choose(place, { ...before.settings, rhythm: USUAL_DIGEST });
  const added = await subscriptions.add(place, followed, by.person.id);
  const once = followed.kind === "proposal" && followed.untilAnswered;
  const saved = once ? words.addedOnce(followed) : words.added(followed);
  const { settings } = await subscriptions.at(place);
  const blocks = [
    paragraph(added === "known" ? words.known(followed) : saved),
    { kind: "note" as const, text: words.howTold(settings) },
    ...(before.state === "paused" ? [{ kind: "note" as const, text: words.isPaused }] : []),
  ];
  return compose({
    kind: "subscription",
    blocks,
    buttons: [[{ label: words.button.mine, text: "我的订阅" }]],
  });
}

/** What would have come of it; what is very much is asked about. */
async function preview(
  followed: Followed,
  { what }: Subscribing,
  { subscriptions, reading }: SubscriptionGround,
): Promise<Answer> {
  const past = await subscriptions.past(followed, reading.day);
  const broad = isTooBroad(followed, past);
  const confirm: Button = { label: words.confirm, text: `订阅 ${what} 确认` };
  const daily: Button = { label: words.confirmDaily, text: `订阅 ${what} 确认 每天汇总` };
  const blocks = [
    paragraph(words.preview(followed)),
    paragraph(words.past(past)),
    ...(broad ? [paragraph(words.tooBroad)] : []),
  ];
  const [first, second] = broad ? [daily, confirm] : [confirm, daily];
  return compose({ kind: "subscription", blocks, buttons: [[{ ...first, style: "primary" }, second]] });
}
