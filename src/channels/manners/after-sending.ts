import type { Answer } from "../../../handlers/answer-record.ts";
import { shownBy } from "../../../handlers/etiquette/repeat.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import { conversationKey } from "../../conversation-key.ts";
import { type ChatMemory, createChatMemory, type MemoryStore } from "./chat-memory.ts";

const CONVERSATION_KEPT_MS = 7 * 24 * 60 * 60_000;

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
  const { chat, channel, person, text } = incoming;
  const memory = createChatMemory(store, channel);
  const question = incoming.message;
  const messages = [...(given.messages ?? [message])];
  const sent = { asker: person.id, text, kind: answer.kind, messages, ...(question ? { question } : {}) };
  for (const each of messages) await memory.keepAnswer({ chat: chat.id, message: each, now }, sent);
  if (question && incoming.manner?.addressing !== "button") {
    await memory.keepAnswerTo({ chat: chat.id, question, now }, { message, text });
  }
  await keepShown(given, memory);
  await keepConversation(given, store);
}

async function keepShown({ incoming, answer, message, now }: Given, memory: ChatMemory): Promise<void> {
  const shown = incoming.chat.kind === "group" ? shownBy(answer) : undefined;
  if (shown !== undefined)
    await memory.keepShown({ chat: incoming.chat.id, now }, { shown, message, at: now });
}

/** Without buttons or a list there is nothing to go on with, but a reply may still refine it. */
async function keepConversation({ incoming, message, now }: Given, store: MemoryStore): Promise<void> {
  const state = await store.conversation(conversationKey(incoming), now);
  if (state === undefined) return;
  const key = conversationKey(incoming, message);
  await store.saveConversation({ key, state, expiresAt: now + CONVERSATION_KEPT_MS });
}
