import type { Incoming } from "../incoming.ts";
import type { Decision, SilenceReason } from "./decision.ts";
import type { Manner } from "./manner.ts";
import { decideUnasked } from "./unasked.ts";

/** What a decision depends on besides the message itself. */
export type Circumstances = {
  /** In milliseconds since 1970. */
  now: number;
  /** The chat has switched on answers that nobody asked the bot for. */
  unasked: boolean;
  /** Whether a text names a proposal that the bot has, by number. */
  knowsNumber(text: string): boolean;
  /** The answer that this message got before it was edited, and the text that it had then. */
  earlier?: { message: string; text: string };
  /** The chat was told lately that old messages are not answered. */
  staleNoticed: boolean;
};

/** What was said while the bot was away is no longer waited for. */
export const STALE_AFTER_MS = 10 * 60_000;

/** Thanks and nods after an answer; in a group one more message would only be noise. */
const COURTESY =
  /^(?:好的?|好吧|收到|明白了?|知道了|了解|谢谢.{0,4}|多谢|感谢.{0,4}|辛苦了?|赞|ok|okay|thanks?|\p{Extended_Pictographic}|[哈嗯哦\s,，.。!！~～])+$/iu;
const LONGEST_COURTESY = 16;

/** The one policy of good manners, for all platforms: whether, and how, to react to what was said. */
export function decide(incoming: Incoming, circumstances: Circumstances): Decision {
  const manner = incoming.manner ?? mannerOf(incoming);
  if (manner.addressing === "button") return answer("button");
  if (manner.byBot) return silence("from-a-bot");
  if (manner.forwarded && incoming.chat.kind === "group") return silence("forwarded");
  const earlier = manner.edited ? circumstances.earlier : undefined;
  if (earlier?.text === incoming.text) return silence("edit-unchanged");
  const decision = decideAddressed(incoming, manner, circumstances);
  if (decision.kind !== "answer") return decision;
  if (earlier) return { kind: "answer", reason: "edited-question", replaces: earlier.message };
  return circumstances.now - incoming.at <= STALE_AFTER_MS
    ? decision
    : tooLate(incoming, manner, circumstances);
}

/** Where a channel tells no manners, every message is meant for the bot. */
function mannerOf({ addressed }: Incoming): Manner {
  return { addressing: addressed ? "private" : "none", named: "nobody" };
}

function decideAddressed(incoming: Incoming, manner: Manner, circumstances: Circumstances): Decision {
  const { addressing, named } = manner;
  if (addressing === "none") return decideOverheard(incoming, manner, circumstances);
  if (addressing === "command" || addressing === "private") return answer(addressing);
  if (named === "everyone") return silence("names-everyone");
  if (named === "others-first") return silence("names-others");
  if (addressing === "reply" && isCourtesy(incoming.text.trim())) return silence("courtesy");
  return answer(addressing);
}

function decideOverheard(incoming: Incoming, manner: Manner, circumstances: Circumstances): Decision {
  if (!circumstances.unasked) return silence("unasked-off");
  if (manner.named === "everyone") return silence("names-everyone");
  if (manner.named !== "nobody") return silence("names-others");
  if (manner.replyToOther) return silence("reply-to-other");
  return decideUnasked(incoming.text, circumstances.knowsNumber);
}

/** After an outage a private chat is told once that its old questions are left; a group is told nothing. */
function tooLate({ chat }: Incoming, manner: Manner, { staleNoticed }: Circumstances): Decision {
  const tell = chat.kind === "private" && !manner.edited && !staleNoticed;
  return tell ? { kind: "stale-notice", reason: "stale" } : silence("stale");
}

function isCourtesy(text: string): boolean {
  return text.length <= LONGEST_COURTESY && COURTESY.test(text);
}

function answer(reason: "private" | "command" | "mention" | "reply" | "button"): Decision {
  return { kind: "answer", reason };
}

function silence(reason: SilenceReason): Decision {
  return { kind: "silence", reason };
}
