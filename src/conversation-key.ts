import type { Chat, Incoming } from "../handlers/incoming.ts";

type Place = Pick<Incoming, "channel"> & { chat: Chat };

/** Each thread of each chat is a conversation of its own; each answer keeps the conversation as it was with it. */
export function conversationKey({ channel, chat }: Place, answer?: string): string {
  const place = [channel, chat.id, chat.thread ?? ""].join("/");
  return answer === undefined ? place : `${place}/${answer}`;
}
