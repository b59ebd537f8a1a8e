/** Work in the order it came within a chat, side by side across chats. */
export type ChatOrder = {
  /** Runs the task when everything given earlier for this chat has ended, however it ended. */
  run<Result>(chat: string, task: () => Promise<Result>): Promise<Result>;
  /** How many tasks of this chat have not ended. */
  waiting(chat: string): number;
  /** Resolves when no task is left in any chat. */
  idle(): Promise<void>;
};

type Tail = { ended: Promise<void>; count: number };

/** Keeps one tail per chat that has work; a chat without work costs nothing. */
export function createChatOrder(): ChatOrder {
  const tails = new Map<string, Tail>();

  return {
    run(chat, task) {
      const before = tails.get(chat);
      const result = before ? before.ended.then(task) : task();
      const ended = result.then(nothing, nothing);
      const tail = { ended, count: (before?.count ?? 0) + 1 };
      tails.set(chat, tail);
      void ended.then(() => settle(tails, chat));
      return result;
    },
    waiting: (chat) => tails.get(chat)?.count ?? 0,
    async idle() {
      while (tails.size > 0) await Promise.all([...tails.values()].map((tail) => tail.ended));
    },
  };
}

function settle(tails: Map<string, Tail>, chat: string): void {
  const tail = tails.get(chat);
  if (!tail) return;
  tail.count -= 1;
  if (tail.count === 0) tails.delete(chat);
}

function nothing(): void {
  // How a task ended is its caller's business; the next one only has to wait for the end.
}
