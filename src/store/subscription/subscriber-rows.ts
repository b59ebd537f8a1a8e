import type { ChannelName } from "../../../handlers/incoming.ts";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import { ChatSettings, USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import type { SubscriberRow } from "../notify-tables.ts";

/** A chat with what it has chosen, and whether it is told anything at present. */
export type Subscriber = Place & {
  id: string;
  settings: ChatSettings;
  state: SubscriberRow["state"];
  /** Since when it is in this state, and mutes no less, in milliseconds since 1970. */
  stateSince: number;
};

/** A chat's name among all channels' chats. */
export function subscriberId({ channel, chat }: Place): string {
  return [channel, chat.id, chat.thread ?? ""].join("/");
}

/** A row for a chat that has chosen nothing yet. */
export function newSubscriber(place: Place, now: number): SubscriberRow {
  const { channel, chat } = place;
  return {
    ...{ id: subscriberId(place), channel, chat: chat.id, thread: chat.thread ?? "", kind: chat.kind },
    ...{ settings: JSON.stringify(USUAL_CHAT), state: "active", state_since: now },
  };
}

/** The chat in a row; settings that cannot be understood count as none. */
export function subscriberOf(row: SubscriberRow): Subscriber {
  const { id, channel, chat, thread, kind, state, state_since: stateSince } = row;
  return {
    id,
    channel: channel as ChannelName, // written from one
    chat: { id: chat, kind, ...(thread === "" ? {} : { thread }) },
    settings: settingsOf(row.settings),
    state,
    stateSince,
  };
}

/** Settings as stored. */
export function settingsOf(stored: string): ChatSettings {
  return ChatSettings.safeParse({ ...USUAL_CHAT, ...JSON.parse(stored) }).data ?? USUAL_CHAT;
}
