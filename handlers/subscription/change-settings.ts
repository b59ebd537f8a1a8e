import type { ChatSettings } from "../../index/subscription/chat-settings.ts";
import type { Answer } from "../answer-record.ts";
import { notice } from "../compose.ts";
import type { SubscriptionRequest } from "./request.ts";
import { placeOf, type SubscriptionGround } from "./subscription-ground.ts";
import { subscriptionWording as words } from "./wording.ts";

/** A request that changes how the chat is told. */
export type SettingRequest = Extract<
  SubscriptionRequest,
  { kind: "quiet" | "rhythm" | "weekends" | "zone" | "open-to-all" | "mute" | "unmute" }
>;

/** Changes how and when a chat is told, and says what holds now. */
export async function changeSettings(
  request: SettingRequest,
  settings: ChatSettings,
  ground: SubscriptionGround,
): Promise<Answer> {
  const changed = changedBy(request, settings, ground);
  if (typeof changed === "string") return notice(changed, "subscription");
  await ground.subscriptions.choose(placeOf(ground.by), { ...settings, ...changed.change });
  return notice(changed.said, "subscription");
}

type Changed = { change: Partial<ChatSettings>; said: string };

/** The change with what is said of it, or why there is none. */
function changedBy(
  request: SettingRequest,
  settings: ChatSettings,
  ground: SubscriptionGround,
): Changed | string {
  switch (request.kind) {
    case "quiet": {
      const { hours } = request;
      return { change: { quiet: hours }, said: hours ? words.quiet(hours.from, hours.to) : words.noQuiet };
    }
    case "rhythm":
      return { change: { rhythm: request.rhythm }, said: words.rhythm(request.rhythm) };
    case "weekends":
      return { change: { weekends: request.told }, said: request.told ? words.weekends : words.noWeekends };
    case "zone":
      if (!isTimeZone(request.asked)) return words.noZone(request.asked);
      return { change: { timeZone: request.asked }, said: words.zone(request.asked) };
    case "open-to-all":
      if (ground.by.chat.kind === "private") return words.onlyGroups;
      return {
        change: { openToAll: request.open },
        said: request.open ? words.openToAll : words.adminsAgain,
      };
    case "mute":
    case "unmute":
      return muting(request.kind, settings, ground);
    default:
      return request satisfies never;
  }
}

function muting(
  kind: "mute" | "unmute",
  { muted }: ChatSettings,
  { reading }: SubscriptionGround,
): Changed | string {
  const { open } = reading;
  if (!open) return words.muteWhich;
  const others = muted.filter((id) => id !== open.id);
  return kind === "mute"
    ? { change: { muted: [...others, open.id] }, said: words.muted(open.title) }
    : { change: { muted: others }, said: words.unmuted(open.title) };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false; // Intl tells only by throwing
  }
}
