import type { Channel, SendFailure, SendResult } from "../channels/channel.ts";
import type { Delivery, Ending } from "../store/outbox/outbox.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Growing pauses after refusals, the last one again and again. */
const PAUSES = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 2 * HOUR, 4 * HOUR];
/** A little more than two days, so that a weekend without rights loses nothing. */
const PATIENCE_MS = 56 * HOUR;
/** What the platform will not have in itself does not hold up the chat's other news for days. */
const MOST_REFUSALS = 4;
/**
 * A message whose response was lost is sent again under a mark, more and more seldom, because losing it is worse than
 * telling it twice; after these pauses, more than two days, nobody knows, and a person has to look.
 */
const LOST_PAUSES = [1 * MINUTE, 15 * MINUTE, 1 * HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR];

/** What is done with a message that may have arrived: sent again under a mark, or held for a person to see. */
export type WhenUnknown = "resend" | "hold";

/** An attempt on a message: its first delivery stands for all. `keyKnownForMs` is the channel's. */
export type Attempt = {
  delivery: Pick<Delivery, "attempts" | "lostResponses" | "firstTryAt">;
  now: number;
  keyKnownForMs: number;
  whenUnknown: WhenUnknown;
};

/** Whether what is sent next may come a second time; within the time that the platform knows the key, it sees to it. */
export function mayRepeat(
  { doubtful, firstTryAt }: Pick<Delivery, "doubtful" | "firstTryAt">,
  { keyKnownForMs }: Pick<Channel, "keyKnownForMs">,
  now: number,
): boolean {
  return doubtful && now - (firstTryAt ?? now) >= keyKnownForMs;
}

/** What an attempt's result means for its deliveries. */
export function endingOf(result: SendResult, attempt: Attempt): Ending {
  if (result.ok) return { kind: "sent", message: result.sent.message };
  const { failure } = result;
  const { now } = attempt;
  switch (failure.kind) {
    case "gone":
    case "moved":
      // The chat is lost, or is elsewhere: what waits for it goes on waiting.
      return { kind: "again", notBefore: now, after: "surely-not", problem: failure.kind };
    case "unreachable":
      return { kind: "again", notBefore: now, after: "surely-not", problem: failure.reason };
    case "rate-limited":
      return {
        kind: "again",
        notBefore: now + failure.retryAfterMs,
        after: "surely-not",
        problem: "rate-limited",
      };
    case "muted":
      return patiently(failure.reason, attempt, Number.POSITIVE_INFINITY);
    case "refused":
      return patiently(failure.reason, attempt, MOST_REFUSALS);
    case "unknown":
      return afterLost(failure, attempt);
    default:
      return failure satisfies never;
  }
}

function patiently(problem: string, { delivery, now }: Attempt, mostAttempts: number): Ending {
  const attempts = delivery.attempts + 1;
  const since = delivery.firstTryAt ?? now;
  if (attempts >= mostAttempts || now - since >= PATIENCE_MS)
    return { kind: "ended", state: "failed", problem };
  const pause = PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 0;
  return { kind: "again", notBefore: now + pause, after: "refusal", problem };
}

/** While the platform knows the key it may be sent again and again; after that nobody can tell. */
function afterLost(
  { reason: problem }: Extract<SendFailure, { kind: "unknown" }>,
  { delivery, now, keyKnownForMs, whenUnknown }: Attempt,
): Ending {
  const soon = now + (LOST_PAUSES[0] ?? 0);
  const keyed = soon - (delivery.firstTryAt ?? now) < keyKnownForMs;
  if (keyed) return { kind: "again", notBefore: soon, after: "lost-response", problem };
  const pause = LOST_PAUSES[delivery.lostResponses];
  if (whenUnknown === "hold" || pause === undefined) return { kind: "ended", state: "unknown", problem };
  return { kind: "again", notBefore: now + pause, after: "lost-response", problem };
}
