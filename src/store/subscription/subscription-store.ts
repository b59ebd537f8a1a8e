import type { ChannelName } from "../../../handlers/incoming.ts";
import type { Place, Subscription } from "../../../handlers/subscription/subscriptions.ts";
import type { ChatSettings } from "../../../index/subscription/chat-settings.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import type { Matches } from "../../../index/subscription/matches.ts";
import type { Subscriber } from "./subscriber-rows.ts";

/** A new subscription; it follows what is imported after it was made. */
export type NewSubscription = { followed: Followed; by: string; now: number };

/** A platform's chat with all its threads. */
export type PlatformChat = { channel: ChannelName; id: string };

/** What chats follow, and how they want to be told. Times are milliseconds since 1970. */
export interface SubscriptionStore {
  /** Whether news is for who follows something, by the committee's own names of bureaus. */
  readonly isFor: Matches;
  /** A chat that has ever subscribed or chosen something. */
  subscriber(place: Place): Promise<Subscriber | undefined>;
  /** Every place of a platform's chat. */
  placesOf(chat: PlatformChat): Promise<Subscriber[]>;
  /** What the chat follows, in the order it was made. */
  list(place: Place): Promise<Subscription[]>;
  /** `known` where the chat follows that already. */
  add(place: Place, subscription: NewSubscription): Promise<"added" | "known">;
  /** Changes some of the chat's own subscriptions and gives how many. */
  change(place: Place, ids: readonly string[], state: "active" | "paused" | "removed"): Promise<number>;
  saveSettings(place: Place, settings: ChatSettings, now: number): Promise<void>;
  /** `paused` tells nothing until it is `active` again; what came meanwhile waits. */
  setState(place: Place, state: "active" | "paused", now: number): Promise<void>;
  /** The bot may not write there any more: everything is kept, nothing is told. Gives the places that were lost now. */
  lose(chat: PlatformChat, now: number): Promise<Subscriber[]>;
  /** The chat has another id now; what it followed, chose and waits for goes with it. */
  move(channel: ChannelName, from: string, to: string): Promise<void>;
}
