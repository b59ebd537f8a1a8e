import { z } from "zod";
import type { SendResult } from "../channel.ts";
import type { MemoryStore } from "../manners/chat-memory.ts";

/** Two deaths in a row may both come before the message was on its way: silence would be worse than a repeat. */
const MOST_ATTEMPTS = 3;
const KEPT_MS = 24 * 60 * 60_000;

/** Makes the call that sends the numbered message of an answer, unless it was interrupted too often. */
export type Attempt = (part: number, call: () => Promise<SendResult>) => Promise<SendResult>;

/**
 * Notes a send before it is made. A process that dies meanwhile leaves open whether it arrived: the next one sends it
 * once more, and after a third such death nobody does. `again` is how often a process left the update; a first
 * attempt has no note to look for.
 */
export function countAttempts(
  store: MemoryStore,
  { update, again, now }: { update: string; again: number; now: () => number },
): Attempt {
  return async (part, call) => {
    const key = `telegram/sending/${update}/${part}`;
    const before = again > 0 ? (z.int().safeParse(await store.conversation(key, now())).data ?? 0) : 0;
    if (before >= MOST_ATTEMPTS) return INTERRUPTED;
    await store.saveConversation({ key, state: before + 1, expiresAt: now() + KEPT_MS });
    return call();
  };
}

const INTERRUPTED: SendResult = {
  ok: false,
  failure: { kind: "unknown", reason: "interrupted again and again" },
};
