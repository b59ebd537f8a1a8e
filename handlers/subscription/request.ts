import type { Rhythm } from "../../index/subscription/chat-settings.ts";

/** How a subscription is asked for: what is to be followed, in words, and whether it was confirmed after a look at it. */
export type Subscribing = {
  kind: "subscribe";
  what: string;
  untilAnswered: boolean;
  confirmed: boolean;
  daily: boolean;
};

/** What a person wants of subscriptions. Positions count from one, in the list. */
export type SubscriptionRequest =
  | Subscribing
  | { kind: "list" }
  | { kind: "unsubscribe"; what: string }
  | { kind: "unsubscribe-all"; confirmed: boolean }
  | { kind: "rest" | "go-on"; position: number }
  | { kind: "pause" }
  | { kind: "resume" }
  | { kind: "quiet"; hours: { from: number; to: number } | null }
  | { kind: "rhythm"; rhythm: Rhythm }
  | { kind: "unclear-time" }
  | { kind: "weekends"; told: boolean }
  | { kind: "zone"; asked: string }
  | { kind: "open-to-all"; open: boolean }
  | { kind: "mute" }
  | { kind: "unmute" }
  | { kind: "forget"; confirmed: boolean }
  | { kind: "privacy" }
  | { kind: "sync"; what: string }
  | { kind: "send-again"; what: string; confirmed: boolean }
  | { kind: "release" }
  | { kind: "cancel"; confirmed: boolean };
