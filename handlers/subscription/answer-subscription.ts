import type { Answer } from "../answer-record.ts";
import { compose, notice, paragraph } from "../compose.ts";
import { changeSettings } from "./change-settings.ts";
import type { SubscriptionRequest } from "./request.ts";
import { sendAgain } from "./send-again.ts";
import { showSubscriptions } from "./show-subscriptions.ts";
import { showSync } from "./show-sync.ts";
import { subscribe } from "./subscribe.ts";
import { mayChange, placeOf, runsGroup, type SubscriptionGround } from "./subscription-ground.ts";
import type { ChatSubscriptions } from "./subscriptions.ts";
import { ask, restOne, unsubscribe, unsubscribeAll } from "./unsubscribe.ts";
import { subscriptionWording as words } from "./wording.ts";

/** What everybody in a group may ask. */
const FOR_ALL = new Set<SubscriptionRequest["kind"]>(["list", "sync", "privacy", "forget"]);
/** Whether everybody may subscribe is for those to say who run the group. */
const FOR_ADMINS = new Set<SubscriptionRequest["kind"]>(["open-to-all"]);
const FOR_STAFF = new Set<SubscriptionRequest["kind"]>(["release", "cancel", "send-again"]);

/** Answers whatever is asked of subscriptions, if the speaker may ask it here. */
export async function answerSubscription(
  request: SubscriptionRequest,
  ground: SubscriptionGround | undefined,
): Promise<Answer> {
  if (request.kind === "privacy") return notice(words.privacy);
  if (!ground) return notice(words.notHere);
  const chat = await ground.subscriptions.at(placeOf(ground.by));
  const refusal = await refusalOf(request, chat, ground);
  return refusal === undefined ? carryOut(request, chat, ground) : notice(refusal, "refused");
}

async function refusalOf(
  { kind }: SubscriptionRequest,
  { settings }: ChatSubscriptions,
  { by }: SubscriptionGround,
): Promise<string | undefined> {
  if (FOR_STAFF.has(kind))
    return by.staff ? undefined : words[kind === "send-again" ? "again" : "flood"].staffOnly;
  if (FOR_ALL.has(kind)) return undefined;
  if (FOR_ADMINS.has(kind)) return (await runsGroup(by)) ? undefined : words.forAdmins;
  return (await mayChange(by, settings.openToAll)) ? undefined : words.adminsOnly;
}

/** One handler for each request. */
async function carryOut(
  request: SubscriptionRequest,
  chat: ChatSubscriptions,
  ground: SubscriptionGround,
): Promise<Answer> {
  switch (request.kind) {
    case "subscribe":
      return subscribe(request, ground);
    case "list":
      return showSubscriptions(chat);
    case "unsubscribe":
      return unsubscribe(request.what, chat, ground);
    case "unsubscribe-all":
      return unsubscribeAll(request.confirmed, chat, ground);
    case "rest":
      return restOne(request.position, "paused", chat, ground);
    case "go-on":
      return restOne(request.position, "active", chat, ground);
    case "pause":
    case "resume":
      return setState(request.kind, ground);
    case "unclear-time":
      return notice(words.noHour, "subscription");
    case "forget":
      return forget(request.confirmed, ground);
    case "privacy":
      return notice(words.privacy);
    case "sync":
      return showSync(request.what, ground);
    case "send-again":
      return sendAgain(request, ground);
    case "release":
    case "cancel":
      return endFlood(request, ground);
    default:
      return changeSettings(request, chat.settings, ground);
  }
}

async function setState(
  kind: "pause" | "resume",
  { subscriptions, by }: SubscriptionGround,
): Promise<Answer> {
  await subscriptions.setState(placeOf(by), kind === "pause" ? "paused" : "active");
  const other = kind === "pause" ? words.button.resume : words.button.pause;
  return compose({
    kind: "subscription",
    blocks: [paragraph(kind === "pause" ? words.paused : words.resumed)],
    buttons: [[{ label: other, text: other }]],
  });
}

/** In a group, who does not run it may only have their own name deleted. */
async function forget(confirmed: boolean, { subscriptions, by }: SubscriptionGround): Promise<Answer> {
  const everything = await runsGroup(by);
  const said = everything ? words.forget.everything : words.forget.own;
  if (!confirmed) return ask(said.confirm, words.button.forget);
  await subscriptions.forget(placeOf(by), by.person.id, everything);
  return { ...notice(said.done, "subscription"), traceless: true };
}

async function endFlood(
  request: { kind: "release" } | { kind: "cancel"; confirmed: boolean },
  { subscriptions }: SubscriptionGround,
): Promise<Answer> {
  const flood = await subscriptions.flood();
  if (!flood) return notice(words.flood.none);
  if (request.kind === "release")
    return notice(words.flood.released(await subscriptions.endFlood("release")));
  if (!request.confirmed) return ask(words.flood.confirmCancel(flood.deliveries), words.button.confirmCancel);
  return notice(words.flood.cancelled(await subscriptions.endFlood("cancel")));
}
