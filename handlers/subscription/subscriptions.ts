import type { Change } from "../../index/change/change.ts";
import type { ProposalId } from "../../index/proposal.ts";
import type { ChatSettings } from "../../index/subscription/chat-settings.ts";
import type { Followed } from "../../index/subscription/followed.ts";
import type { Past } from "../../index/subscription/past.ts";
import type { ChannelName, Chat } from "../incoming.ts";

/** Where notifications go: a chat of a channel, or one of its threads. */
export type Place = { channel: ChannelName; chat: Chat };

/** One thing that a chat follows; `done` has fired and ended. `madeBy` is the person's id at the channel. */
export type Subscription = {
  id: string;
  followed: Followed;
  state: "active" | "paused" | "done";
  madeBy: string;
  madeAt: number;
};

/** A chat's subscriptions and choices. `lost`: the bot could not write there lately. */
export type ChatSubscriptions = {
  settings: ChatSettings;
  state: "active" | "paused" | "lost";
  list: Subscription[];
};

/** How a notification stands: waiting, held back by staff, being sent, or how it ended. */
export const DELIVERY_STATES = ["due", "held", "sending", "sent", "unknown", "failed", "dropped"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What the proof is about: this chat, one proposal in all chats, or everything. */
export type ProofScope = { place: Place } | { proposal: ProposalId } | "all";

/** Which import brought something: its file, and when, as text in the chat's zone. */
export type ImportTrace = { source: string; at: string };

/** A notification with what it tells, whose letter where it tells of one, why it did not arrive, and its import. */
export type TracedDelivery = {
  proposal: ProposalId;
  kind: Change["kind"];
  bureau: string | null;
  state: DeliveryState;
  problem: string | null;
  from: ImportTrace;
};

/** What was found, what was owed, and what became of it. */
export type Proof = {
  lastImport: (ImportTrace & { found: number }) | null;
  tally: Record<DeliveryState, number>;
  /** Sent again because nobody knew whether it had arrived. */
  doubtful: number;
  latest: TracedDelivery[];
};

/** What did not surely arrive; `lost` waits for chats where the bot could not write lately. */
export type Unarrived = { failed: number; unknown: number; lost: number };

/** Notifications of a big import that wait for a staff member's word. */
export type Flood = { deliveries: number; chats: number; minutesLeft: number };

/** Where subscriptions are kept and notifications come from. */
export interface Subscriptions {
  at(place: Place): Promise<ChatSubscriptions>;
  /** `known` where the chat follows that already. */
  add(place: Place, followed: Followed, by: string): Promise<"added" | "known">;
  change(place: Place, ids: readonly string[], state: "active" | "paused" | "removed"): Promise<void>;
  choose(place: Place, settings: ChatSettings): Promise<void>;
  setState(place: Place, state: "active" | "paused"): Promise<void>;
  /** Deletes what is known of a person, and everything of the place too where it is theirs. */
  forget(place: Place, person: string, everything: boolean): Promise<void>;
  /** What a subscription would have told in the twelve months up to a day, of all proposals or `among` some. */
  past(followed: Followed, today: string, among?: readonly ProposalId[]): Promise<Past>;
  /** Whether the store is still being filled for the first time, of which only single proposals are told. */
  filling(): Promise<boolean>;
  proof(scope: ProofScope): Promise<Proof>;
  unarrived(scope: ProofScope): Promise<Unarrived>;
  /** Sends what did not surely arrive again; gives how many. */
  sendAgain(scope: ProofScope): Promise<number>;
  flood(): Promise<Flood | undefined>;
  /** Sends, or gives up, what waits for a word; gives how many. */
  endFlood(how: "release" | "cancel"): Promise<number>;
}
