import type { Answer } from "../../../handlers/answer-record.ts";
import type { Store } from "../../store/store.ts";
import type { OnChatChange, SendResult } from "../channel.ts";
import { rememberUnasked } from "../manners/after-sending.ts";
import type { Letter } from "./letter.ts";
import { shownAnswer } from "./show-answer.ts";
import type { ShownAnswer } from "./shown-answer.ts";

/** What was sent to the web chats and has not been read yet; it outlives the process. */
export type Inbox = {
  /** Keeps a message under its key until it is read; the same key again delivers nothing. */
  send(chat: string, key: string, answer: Answer): Promise<SendResult>;
  /** Puts other words in a message's place, so that it is read again. */
  edit(chat: string, message: string, answer: Answer): Promise<SendResult>;
  unread(chat: string): Promise<Letter[]>;
  /** Marks what the page has shown as read, by its numbers. */
  markRead(chat: string, numbers: readonly number[]): Promise<void>;
};

/** What the inbox stands on. */
export type InboxGround = {
  store: Pick<Store, "webInbox" | "conversation" | "saveConversation">;
  now(): number;
  /** Is told of chats whose page nobody opens any more, and of those where somebody does again. */
  onChatChange?: OnChatChange | undefined;
};

/** A chat whose oldest news nobody has read for so long is deserted: browsers are replaced, and their chats with them. */
export const DESERTED_AFTER_MS = 60 * 24 * 3_600_000;

/** The inbox over the store. */
export function createInbox(ground: InboxGround): Inbox {
  const { store, now } = ground;
  const { webInbox } = store;
  return {
    async send(chat, key, answer) {
      if (await isDeserted(chat, ground)) return { ok: false, failure: { kind: "gone" } };
      await webInbox.put(chat, { message: key, answer: shownAnswer(answer) }, now());
      return kept(chat, key, answer, ground);
    },
    async edit(chat, message, answer) {
      await webInbox.replace(chat, { message, answer: shownAnswer(answer) }, now());
      return kept(chat, message, answer, ground);
    },
    async unread(chat) {
      const letters = await webInbox.unread(chat);
      return letters.map((letter) => ({ ...letter, answer: letter.answer as ShownAnswer })); // put so by send and edit
    },
    async markRead(chat, numbers) {
      const deserted = await isDeserted(chat, ground);
      await webInbox.markRead(chat, numbers, now());
      if (deserted) await ground.onChatChange?.({ channel: "web", chat, change: "returned" });
    },
  };
}

async function isDeserted(chat: string, { store, now }: InboxGround): Promise<boolean> {
  const since = await store.webInbox.waitingSince(chat);
  return since !== undefined && now() - since >= DESERTED_AFTER_MS;
}

/** Its buttons go on from what it shows. */
async function kept(
  id: string,
  message: string,
  answer: Answer,
  { store, now }: InboxGround,
): Promise<SendResult> {
  const chat = { id, kind: "private" as const };
  await rememberUnasked({ channel: "web", chat, answer, messages: [message], now: now() }, store);
  return { ok: true, sent: { chat, message } };
}
