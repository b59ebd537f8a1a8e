/** At most `count` messages in any stretch of `perMs` milliseconds. */
export type Window = { count: number; perMs: number };

/** What a platform allows, as data. */
export type Budget = {
  overall: readonly Window[];
  perChat: readonly Window[];
  /** Holds for group chats besides `perChat`. */
  perGroup: readonly Window[];
  /** The share of every window that notifications may use, so that an answer never waits for them. */
  notificationShare: number;
};

/** core.telegram.org/bots/faq: 1/s in a chat, 20/min in a group, about 30/s in all. */
export const TELEGRAM_BUDGET: Budget = {
  overall: [{ count: 30, perMs: 1000 }],
  perChat: [{ count: 1, perMs: 1000 }],
  perGroup: [{ count: 20, perMs: 60_000 }],
  notificationShare: 0.8,
};

/** open.feishu.cn, message/create and its frequency page: 5/s in a chat, 50/s and 1000/min in all. */
export const FEISHU_BUDGET: Budget = {
  overall: [
    { count: 50, perMs: 1000 },
    { count: 1000, perMs: 60_000 },
  ],
  perChat: [{ count: 5, perMs: 1000 }],
  perGroup: [],
  notificationShare: 0.8,
};

/** How far back the longest window of a chat looks, in milliseconds. */
export function longestWindow({ perChat, perGroup }: Budget): number {
  return Math.max(0, ...[...perChat, ...perGroup].map((window) => window.perMs));
}
