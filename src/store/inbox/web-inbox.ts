import type { Kysely, Transaction } from "kysely";
import type { Tables } from "../tables.ts";

/** What was sent to a web chat; `message` names it for ever, `answer` is JSON. */
export type NewLetter = { message: string; answer: unknown };

/** A letter that waits to be read; `number` grows with every letter and edit of a chat. `at` in milliseconds since 1970. */
export type KeptLetter = NewLetter & { number: number; at: number };

/** What was sent to web chats without being asked. Times are milliseconds since 1970. */
export interface WebInbox {
  /** Keeps a letter until it is read; the same message again changes nothing, read or not. */
  put(chat: string, letter: NewLetter, now: number): Promise<void>;
  /** Puts other words in a letter's place, to be read again; a new one where it is gone. */
  replace(chat: string, letter: NewLetter, now: number): Promise<void>;
  /** What waits to be read, in its order. */
  unread(chat: string): Promise<KeptLetter[]>;
  /** Since when the oldest of it waits. */
  waitingSince(chat: string): Promise<number | undefined>;
  /** Marks letters as read, by their numbers; their words are forgotten, that they came is not. */
  markRead(chat: string, numbers: readonly number[], now: number): Promise<void>;
}

const READ_KEPT_MS = 30 * 24 * 3_600_000;
const UNREAD_KEPT_MS = 365 * 24 * 3_600_000;

/** The inbox over SQL; it reads where it writes, because what was just sent is asked for next. */
export function createWebInbox(db: Kysely<Tables>): WebInbox {
  return {
    async put(chat, letter, now) {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto("web_letter")
          .values(await rowOf(trx, chat, letter, now))
          .onConflict((conflict) => conflict.columns(["chat", "message"]).doNothing())
          .execute();
      });
    },
    async replace(chat, letter, now) {
      await db.transaction().execute(async (trx) => {
        const row = await rowOf(trx, chat, letter, now);
        await trx
          .insertInto("web_letter")
          .values(row)
          .onConflict((conflict) => conflict.columns(["chat", "message"]).doUpdateSet(row))
          .execute();
      });
    },
    async unread(chat) {
      const rows = await db
        .selectFrom("web_letter")
        .selectAll()
        .where("chat", "=", chat)
        .where("read_at", "is", null)
        .orderBy("number")
        .execute();
      return rows.map(({ number, message, answer, sent_at: at }) => {
        return { number, message, answer: JSON.parse(answer) as unknown, at };
      });
    },
    async waitingSince(chat) {
      const { since } = await db
        .selectFrom("web_letter")
        .select(({ fn }) => fn.min("sent_at").as("since"))
        .where("chat", "=", chat)
        .where("read_at", "is", null)
        .executeTakeFirstOrThrow();
      return since === null ? undefined : Number(since);
    },
    async markRead(chat, numbers, now) {
      if (numbers.length === 0) return;
      await db
        .updateTable("web_letter")
        .set({ read_at: now, answer: "" })
        .where("chat", "=", chat)
        .where("number", "in", [...numbers])
        .where("read_at", "is", null)
        .execute();
    },
  };
}

/** Forgets letters that were read a month ago, or that nobody has read for a year. */
export async function forgetLetters(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .deleteFrom("web_letter")
    .where((is) => is.or([is("read_at", "<", now - READ_KEPT_MS), is("sent_at", "<", now - UNREAD_KEPT_MS)]))
    .execute();
}

/** Numbers grow even where the clock goes back. */
async function rowOf(trx: Transaction<Tables>, chat: string, { message, answer }: NewLetter, now: number) {
  const { last } = await trx
    .selectFrom("web_letter")
    .select(({ fn }) => fn.max("number").as("last"))
    .where("chat", "=", chat)
    .executeTakeFirstOrThrow();
  const number = Math.max(now, Number(last ?? 0) + 1);
  return { chat, message, number, answer: JSON.stringify(answer), sent_at: now, read_at: null };
}
