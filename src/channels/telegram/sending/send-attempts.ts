import { z } from "zod";
import type { SendFailure, SendResult, SentMessage } from "../../channel.ts";
import type { MemoryStore } from "../../manners/chat-memory.ts";

/** Once more after a death that left open whether it arrived; nobody wants an answer three times. */
const MOST_ATTEMPTS = 2;
const KEPT_MS = 24 * 60 * 60_000;

/** One message of an answer: by which name it is known again, and whether it is the last. */
export type Part = { name: string; last: boolean };

/** Makes the call that sends a message of an answer, unless it has arrived or was interrupted too often. */
export type Attempt = (part: Part, call: () => Promise<SendResult>) => Promise<SendResult>;

const Chat = z.object({ id: z.string(), kind: z.enum(["private", "group"]), thread: z.string().optional() });
const Noted = z.object({
  attempts: z.int(),
  sent: z.object({ chat: Chat, message: z.string() }).optional(),
});
type Noted = { attempts: number; sent?: SentMessage };

/**
 * Notes a send before it is made. A process that dies meanwhile leaves open whether it arrived: the next one sends it
 * once more, the one after that no longer. Of several messages those that have arrived are not sent again. `again` is
 * how often a process left the update; a first attempt has no note to look for.
 */
export function countAttempts(
  store: MemoryStore,
  { update, again, now }: { update: string; again: number; now: () => number },
): Attempt {
  // The queue calls again within a life only for what surely did not arrive.
  const counted = new Set<string>();
  const keyOf = (part: string) => `telegram/sending/${update}/${part}`;
  const before = async (part: string): Promise<Noted> => {
    const kept = again > 0 ? await store.conversation(keyOf(part), now()) : undefined;
    return (Noted.safeParse(kept).data as Noted | undefined) ?? { attempts: 0 };
  };
  const note = (part: string, state: Noted) =>
    store.saveConversation({ key: keyOf(part), state, expiresAt: now() + KEPT_MS });

  return async ({ name, last }, call) => {
    const { attempts, sent } = await before(name);
    if (sent) return { ok: true, sent };
    if (!counted.has(name)) {
      if (attempts >= MOST_ATTEMPTS) return { ok: false, failure: TRIED_TWICE };
      counted.add(name);
      await note(name, { attempts: attempts + 1 });
    }
    const result = await call();
    if (result.ok && !last) await note(name, { attempts: attempts + 1, sent: result.sent });
    return result;
  };
}

/** It may have arrived twice, or not at all. */
export const TRIED_TWICE: SendFailure = {
  kind: "unknown",
  reason: "interrupted twice while it was being sent",
};
