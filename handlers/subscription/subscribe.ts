import { USUAL_DIGEST } from "../../index/subscription/chat-settings.ts";
import { type Followed, followedKey } from "../../index/subscription/followed.ts";
import { isTooBroad, type Past } from "../../index/subscription/past.ts";
import type { Answer } from "../answer-record.ts";
import { listProposals } from "../answers/list-proposals.ts";
import type { Block, Button } from "../block.ts";
import { compose, notice, paragraph } from "../compose.ts";
import type { Ground } from "../question/ground.ts";
import { concerned } from "./concerned.ts";
import { readFollowed } from "./read-followed.ts";
import type { Subscribing } from "./request.ts";
import { placeOf, type SubscriptionGround } from "./subscription-ground.ts";
import type { ChatSubscriptions } from "./subscriptions.ts";
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
    case "no-such-committee":
      return notice(words.noSuchCommittee(read.asked), "nothing-found");
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

async function follow(followed: Followed, daily: boolean, ground: SubscriptionGround): Promise<Answer> {
  const { subscriptions, by, reading } = ground;
  const place = placeOf(by);
  const before = await subscriptions.at(place);
  if (isCovered(followed, before)) return saved(words.known(followed), ground);
  const answered = answeredNumber(followed, reading);
  if (answered !== undefined) return alreadyAnswered(followed, answered);
  if (before.list.filter(({ state }) => state !== "done").length >= MOST_SUBSCRIPTIONS)
    return notice(words.full(MOST_SUBSCRIPTIONS), "subscription");
  if (daily) await subscriptions.choose(place, { ...before.settings, rhythm: USUAL_DIGEST });
  await subscriptions.add(place, followed, by.person.id);
  const once = followed.kind === "proposal" && followed.untilAnswered;
  return saved(
    once ? words.addedOnce(followed) : words.added(followed),
    ground,
    await notesOn(followed, ground),
  );
}

/** Whether the chat is told of all this anyhow: it follows the same, or the proposal for ever. */
function isCovered(followed: Followed, { list }: ChatSubscriptions): boolean {
  const forEver = followed.kind === "proposal" ? { ...followed, untilAnswered: false } : followed;
  const keys = [followed, forEver].map(followedKey);
  return list.some((one) => one.state === "active" && keys.includes(followedKey(one.followed)));
}

/** The number of a proposal whose answer is there already: who waits for that would wait for ever. */
function answeredNumber(followed: Followed, { index }: Ground): string | undefined {
  if (followed.kind !== "proposal" || !followed.untilAnswered) return undefined;
  const card = index.card(followed.id);
  return card?.status === "replied" ? (card.number ?? "") : undefined;
}

function alreadyAnswered(followed: Followed, number: string): Answer {
  const goOn = { label: words.button.subscribe, text: `订阅 ${number}`.trim() };
  const show = number === "" ? [] : [{ label: words.button.show, text: number }];
  const blocks = [paragraph(words.answeredAlready(followed))];
  return compose({ kind: "subscription", blocks, buttons: [[...show, goOn]] });
}

/** What one should know of a new subscription: what it would have told, where that was not shown before, and what it does not tell yet. */
async function notesOn(followed: Followed, ground: SubscriptionGround): Promise<string[]> {
  if (followed.kind !== "proposal") return (await ground.subscriptions.filling()) ? [words.filling] : [];
  return followed.untilAnswered ? [] : [words.past(await pastOf(followed, ground))];
}

async function saved(
  said: string,
  { subscriptions, by }: SubscriptionGround,
  notes: string[] = [],
): Promise<Answer> {
  const { settings, state, list } = await subscriptions.at(placeOf(by));
  const standing = { active: [], paused: [words.isPaused], lost: [words.lost(list.length)] }[state];
  const blocks: Block[] = [
    paragraph(said),
    ...[...notes, words.howTold(settings), ...standing].map((text) => ({ kind: "note" as const, text })),
  ];
  const resume = state === "active" ? [] : [{ label: words.button.resume, text: words.button.resume }];
  const mine = { label: words.button.mine, text: "我的订阅" };
  return compose({ kind: "subscription", blocks, buttons: [[...resume, mine]] });
}

/** What would have come of it; what is very much is asked about. */
async function preview(
  followed: Followed,
  { what }: Subscribing,
  ground: SubscriptionGround,
): Promise<Answer> {
  const past = await pastOf(followed, ground);
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

async function pastOf(
  followed: Followed,
  { subscriptions, library, reading }: SubscriptionGround,
): Promise<Past> {
  return subscriptions.past(followed, reading.day, await concerned(followed, library));
}
