import type { Chat } from "../handlers/incoming.ts";
import type { Settings } from "./settings/settings.ts";

/** A chat of a channel. */
export type ChatOfChannel = { channel: string; chat: Pick<Chat, "id" | "kind"> };

/** What the operator allows chats. */
export type ChatAccess = {
  /** Whether the bot speaks there: in groups only where they are listed, if any are. */
  admits(place: ChatOfChannel): boolean;
  /** Whether private proposals are shown there. */
  readsPrivate(place: ChatOfChannel): boolean;
};

/** All chats of a channel, in the list of those that read private proposals: a web chat has no lasting id. */
const ALL = "*";

/** The access that the settings give. */
export function chatAccess({ groups, privateChats }: Pick<Settings, "groups" | "privateChats">): ChatAccess {
  const admitted = groups && new Set(groups.map(({ channel, id }) => `${channel}:${id}`));
  const trusted = new Set(privateChats.map(({ channel, id }) => `${channel}:${id}`));
  return {
    admits: ({ channel, chat }) =>
      chat.kind !== "group" || !admitted || admitted.has(`${channel}:${chat.id}`),
    readsPrivate: ({ channel, chat }) =>
      trusted.has(`${channel}:${chat.id}`) || trusted.has(`${channel}:${ALL}`),
  };
}

/** Every chat is spoken to, none reads private proposals. */
export const OPEN_ACCESS = chatAccess({ groups: undefined, privateChats: [] });
