import type { Answer } from "../../../handlers/answer-record.ts";
import { afterShowing, NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import { shownBy } from "../../../handlers/etiquette/repeat.ts";
import type { ChannelName, Chat, Incoming } from "../../../handlers/incoming.ts";
import { conversationKey } from "../../conversation-key.ts";
import { type ChatMemory, createChatMemory, type MemoryStore } from "./chat-memory.ts";

const DAY_MS = 24 * 60 * 60_000;
const CONVERSATION_KEPT_MS = 7 * DAY_MS;
/** People come back to a notification when they have time for it. */
const UNASKED_KEPT_MS = 30 * DAY_MS;

/**
 * An answer as it arrived: the question, the answer, and the bot's message that carries its buttons; `messages` are
 * all of them where it took several.
 */
export type Given = {
  incoming: Incoming;
  answer: Answer;
  message: string;
  messages?: readonly string[];
  now: number;
};

/** Remembers an answer that has arrived: for edits, removal, pointers, and so that its buttons go on where it left off. */
export async function rememberGiven(given: Given, store: MemoryStore): Promise<void> {
  const { incoming, answer, message, now } = given;
  if (answer.traceless) return;
  const { chat, channel, person, text } = incoming;
  const memory = createChatMemory(store, channel);
  const question = incoming.message;
  const messages = [...(given.messages ?? [message])];
  const sent = {
    ...{ asker: person.id, text, kind: answer.kind, messages },
    ...(question ? { question } : {}),
    ...threadOf(chat),
  };
  for (const each of messages) await memory.keepAnswer({ chat: chat.id, message: each, now }, sent);
  if (question && incoming.manner?.addressing !== "button") {
    await memory.keepAnswerTo({ chat: chat.id, question, now }, { message, text });
  }
  await keepShown(given, memory);
  await keepConversation(given, store);
}

function threadOf({ thread }: Chat): { thread?: string } {
  return thread === undefined ? {} : { thread };
}

async function keepShown({ incoming, answer, message, now }: Given, memory: ChatMemory): Promise<void> {
  const shown = incoming.chat.kind === "group" ? shownBy(answer) : undefined;
  if (shown !== undefined)
    await memory.keepShown({ chat: incoming.chat.id, now }, { shown, message, at: now });
}

/** Without buttons or a list there is nothing to go on with, but a reply to any of its messages may still refine it. */
async function keepConversation(
  { incoming, message, messages = [message], now }: Given,
  store: MemoryStore,
): Promise<void> {
  const state = await store.conversation(conversationKey(incoming), now);
  if (state === undefined) return;
  for (const each of messages) {
    const key = conversationKey(incoming, each);
    await store.saveConversation({ key, state, expiresAt: now + CONVERSATION_KEPT_MS });
  }
}

/** What was sent without being asked, as it arrived. */
export type Unasked = Pick<Given, "answer" | "now"> & {
  channel: ChannelName;
  chat: Chat;
  messages: readonly string[];
};

/**
 * Remembers what was sent unasked, so that its buttons and replies to it are about what it showed. What was talked
 * about in the chat stays what it is.
 */
export async function rememberUnasked(unasked: Unasked, store: MemoryStore): Promise<void> {
  const { channel, chat, answer, messages, now } = unasked;
  const memory = createChatMemory(store, channel);
  const sent = { text: "", kind: answer.kind, messages: [...messages], ...threadOf(chat) };
  const state = afterShowing(NEW_CONVERSATION, answer, now);
  for (const message of messages) {
    await memory.keepAnswer({ chat: chat.id, message, now }, sent, UNASKED_KEPT_MS);
    const key = conversationKey({ channel, chat }, message);
    await store.saveConversation({ key, state, expiresAt: now + UNASKED_KEPT_MS });
  }
}
