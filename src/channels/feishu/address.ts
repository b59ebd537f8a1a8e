import type { Chat } from "../../../handlers/incoming.ts";

/** Where the message API sends: a group by its chat id, a person by their open id. */
export type Receiver = { receive_id_type: "chat_id" | "open_id"; receive_id: string };

/** A private chat is named by the person, because menus and notifications know no other name for it. */
export function receiverOf(chatId: string): Receiver {
  return { receive_id_type: chatId.startsWith("ou_") ? "open_id" : "chat_id", receive_id: chatId };
}

/** A chat as the platform tells of it; `topic` is the message that a topic hangs on. */
export type Place = { chatId: string; personId: string; group: boolean; topic?: string | undefined };

export function chatAt({ chatId, personId, group, topic }: Place): Chat {
  if (!group) return { id: personId, kind: "private" };
  return { id: chatId, kind: "group", ...(topic ? { thread: topic } : {}) };
}
