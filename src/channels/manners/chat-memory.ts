import { z } from "zod";
import { AnswerKind } from "../../../handlers/answer-record.ts";
import { ShownAnswer, stillRecent } from "../../../handlers/etiquette/repeat.ts";
import type { ChannelName } from "../../../handlers/incoming.ts";
import type { Store } from "../../store/store.ts";

/**
 * An answer that stands in a chat: who asked (nobody for what was sent unasked), with which message and words, what
 * kind it is, all its messages, and in which thread they stand.
 */
export const SentAnswer = z.object({
  asker: z.string().optional(),
  question: z.string().optional(),
  text: z.string(),
  kind: AnswerKind,
  messages: z.array(z.string()).optional(),
  thread: z.string().optional(),
});
export type SentAnswer = z.infer<typeof SentAnswer>;

const AnsweredQuestion = z.object({ message: z.string(), text: z.string() });
const ChatSettings = z.object({ unasked: z.boolean() });

const DAY_MS = 24 * 60 * 60_000;
const ANSWER_KEPT_MS = 7 * DAY_MS;
/** Platforms let people edit for two days. */
const QUESTION_KEPT_MS = 2 * DAY_MS;
const SETTINGS_KEPT_MS = 100 * 365 * DAY_MS;
const STALE_NOTICE_MS = 60 * 60_000;

export type MemoryStore = Pick<Store, "conversation" | "saveConversation">;

/** What good manners have to remember of one platform's chats, across restarts. Times are milliseconds since 1970. */
export function createChatMemory(store: MemoryStore, channel: ChannelName) {
  const keyOf = (...parts: string[]) => [channel, ...parts].join("/");
  const save = (key: string, state: unknown, expiresAt: number) =>
    store.saveConversation({ key, state, expiresAt });

  return {
    async answer(chat: string, message: string, now: number) {
      return SentAnswer.safeParse(await store.conversation(keyOf(chat, "answer", message), now)).data;
    },
    keepAnswer: (
      { chat, message, now }: At & { message: string },
      sent: SentAnswer,
      keptMs: number = ANSWER_KEPT_MS,
    ) => save(keyOf(chat, "answer", message), sent, now + keptMs),

    async answerTo(chat: string, question: string, now: number) {
      const kept = await store.conversation(keyOf(chat, "question", question), now);
      return AnsweredQuestion.safeParse(kept).data;
    },
    keepAnswerTo: (
      { chat, question, now }: At & { question: string },
      answer: { message: string; text: string },
    ) => save(keyOf(chat, "question", question), answer, now + QUESTION_KEPT_MS),

    async shown({ chat, now }: At): Promise<ShownAnswer[]> {
      const kept = ShownAnswer.array().safeParse(await store.conversation(keyOf(chat, "shown"), now));
      return stillRecent(kept.data ?? [], now);
    },
    async keepShown({ chat, now }: At, answer: ShownAnswer): Promise<void> {
      await save(keyOf(chat, "shown"), [...(await this.shown({ chat, now })), answer], now + DAY_MS);
    },

    async unasked({ chat, now }: At): Promise<boolean> {
      const kept = await store.conversation(keyOf(chat, "settings"), now);
      return ChatSettings.safeParse(kept).data?.unasked ?? false;
    },
    keepUnasked: ({ chat, now }: At, unasked: boolean) =>
      save(keyOf(chat, "settings"), { unasked }, now + SETTINGS_KEPT_MS),

    /** The chat goes on under another id. */
    async moveSettings(from: string, to: string, now: number): Promise<void> {
      if (await this.unasked({ chat: from, now })) await this.keepUnasked({ chat: to, now }, true);
    },

    async staleNoticed({ chat, now }: At): Promise<boolean> {
      return (await store.conversation(keyOf(chat, "stale"), now)) === true;
    },
    keepStaleNoticed: ({ chat, now }: At) => save(keyOf(chat, "stale"), true, now + STALE_NOTICE_MS),
  };
}

export type ChatMemory = ReturnType<typeof createChatMemory>;
type At = { chat: string; now: number };
