import { Refusal } from "./refusal.ts";

export type FakeUpdate = { update_id: number } & Record<string, unknown>;

type Waiting = { limit: number; answer(updates: FakeUpdate[]): void; refuse(reason: Refusal): void };

const TWO_POLLERS =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** Updates as the Bot API hands them out: again and again until a later offset confirms them, to one poller at a time. */
export function createUpdateQueue() {
  const queue: FakeUpdate[] = [];
  let nextId = 1000;
  let latest: FakeUpdate | undefined;
  let waiting: Waiting | undefined;
  let webhook: ((update: FakeUpdate) => void) | undefined;

  function flush(): void {
    if (!waiting || queue.length === 0) return;
    const { limit, answer } = waiting;
    waiting = undefined;
    answer(queue.slice(0, limit));
  }

  return {
    add(content: Record<string, unknown>, updateId = nextId): FakeUpdate {
      const update = { update_id: updateId, ...content };
      nextId = Math.max(nextId, updateId) + 1;
      queue.push(update);
      latest = update;
      if (webhook) webhook(update);
      flush();
      return update;
    },
    poll({ offset = 0, limit = 100, timeout = 0 }: { offset?: number; limit?: number; timeout?: number }) {
      if (webhook) throw new Refusal(409, WEBHOOK_ACTIVE);
      waiting?.refuse(new Refusal(409, TWO_POLLERS));
      waiting = undefined;
      while (queue[0] && queue[0].update_id < offset) queue.shift();
      if (queue.length > 0 || timeout === 0) return Promise.resolve(queue.slice(0, limit));
      const { promise, resolve, reject } = Promise.withResolvers<FakeUpdate[]>();
      const timer = setTimeout(() => resolve([]), timeout * 1000);
      waiting = {
        limit,
        answer(updates) {
          clearTimeout(timer);
          resolve(updates);
        },
        refuse(reason) {
          clearTimeout(timer);
          reject(reason);
        },
      };
      return promise;
    },
    /** Forgets a poller whose connection is gone. */
    hangUp(): void {
      waiting?.answer([]);
      waiting = undefined;
    },
    unconfirmed: () => queue.length,
    last: () => latest,
    setWebhook(deliver: ((update: FakeUpdate) => void) | undefined) {
      webhook = deliver;
      if (deliver) waiting?.refuse(new Refusal(409, WEBHOOK_ACTIVE));
      if (deliver) waiting = undefined;
    },
  };
}
