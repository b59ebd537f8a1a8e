/** Notices when a platform slows down several chats at once, and then pauses all of them. */
export type FloodGuard = {
  limited(limit: { chat: string; now: number; retryAfterMs: number }): void;
  pausedUntil(): number;
};

const CHATS = 3;
const WITHIN_MS = 10_000;

/** Three chats limited within ten seconds mean the bot as a whole is too fast. */
export function createFloodGuard(): FloodGuard {
  const limits = new Map<string, number>();
  let until = 0;
  return {
    limited({ chat, now, retryAfterMs }) {
      limits.set(chat, now);
      for (const [other, at] of limits) if (now - at > WITHIN_MS) limits.delete(other);
      if (limits.size >= CHATS) until = Math.max(until, now + retryAfterMs);
    },
    pausedUntil: () => until,
  };
}
