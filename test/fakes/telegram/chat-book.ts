import { badRequest, Refusal } from "./refusal.ts";

export type FakeMessage = {
  message_id: number;
  date: number;
  chat: FakeChat;
  from?: Record<string, unknown>;
  text: string;
} & Record<string, unknown>;
export type FakeChat = {
  id: number;
  type: "private" | "supergroup" | "group";
  title?: string;
  is_forum?: true;
};

type ChatState = {
  chat: FakeChat;
  messages: Map<number, FakeMessage>;
  topics: Set<number>;
  closed?: Refusal;
  admins: Set<number>;
};

/** The chats of the fake and what stands in them. */
export function createChatBook(now: () => number) {
  const chats = new Map<number, ChatState>();
  let nextMessage = 1;

  function state(id: number): ChatState {
    const known = chats.get(id);
    if (known) return known;
    const chat: FakeChat = id > 0 ? { id, type: "private" } : { id, type: "supergroup", title: `群${-id}` };
    const fresh: ChatState = { chat, messages: new Map(), topics: new Set(), admins: new Set() };
    chats.set(id, fresh);
    return fresh;
  }

  return {
    state,
    /** Puts a message into a chat. */
    post(chatId: number, content: Record<string, unknown> & { text: string }): FakeMessage {
      const { chat, messages } = state(chatId);
      const message = { message_id: nextMessage, date: Math.floor(now() / 1000), chat, ...content };
      nextMessage += 1;
      messages.set(message.message_id, message);
      return message;
    },
    /** The chat for a bot's message, or the refusal that it would get. */
    writable(chatId: unknown, threadId: unknown): ChatState {
      const found = chats.get(Number(chatId));
      if (!found) throw badRequest("chat not found");
      if (found.closed) throw found.closed;
      if (threadId !== undefined && !found.topics.has(Number(threadId)))
        throw badRequest("message thread not found");
      return found;
    },
    message(chatId: unknown, messageId: unknown, what: string): FakeMessage {
      const found = chats.get(Number(chatId))?.messages.get(Number(messageId));
      if (!found) throw badRequest(`message to ${what} not found`);
      return found;
    },
    close(chatId: number, reason: Refusal): void {
      state(chatId).closed = reason;
    },
    open(chatId: number): void {
      delete state(chatId).closed;
    },
    /** A group that has become a supergroup answers with its new id. */
    migrate(from: number, to: number): void {
      state(to);
      state(from).closed = new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
        migrate_to_chat_id: to,
      });
    },
  };
}

export type ChatBook = ReturnType<typeof createChatBook>;
