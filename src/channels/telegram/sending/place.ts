import type { Chat } from "../../../../handlers/incoming.ts";

/** Where a message goes: the chat, and the message that it answers. */
export type Place = { chat: Chat; replyTo?: string };

/** The Bot API's parameters for a place; a question that was deleted meanwhile does not keep its answer back. */
export function placeParameters(place: Place) {
  const { chat, replyTo } = place;
  return {
    ...(chat.thread === undefined ? {} : { message_thread_id: Number(chat.thread) }),
    ...(replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true } }),
  };
}

/** The same chat outside its forum topic; a reply would lead back into it. */
export function withoutTopic({ chat }: Place): Place {
  const { thread: _gone, ...rest } = chat;
  return { chat: rest };
}
