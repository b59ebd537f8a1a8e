import type { ReceivedEvent, Store } from "../store/store.ts";

type InboxStore = Pick<Store, "receive" | "unsettled" | "abandoned" | "settle">;

/** One event to deal with; `again` counts how often a process died over it. */
export type Taken = { eventId: string; payload: string; again: number };

/**
 * Events kept before the platform is told that they arrived, and forgotten when they are dealt with: what a crash
 * interrupts is taken up by the next process.
 */
export type Inbox = {
  /** Keeps events; gives those that had not come before. */
  keep(events: readonly { eventId: string; payload: string }[], now: number): Promise<Taken[]>;
  /** What an earlier process left. An event that has been left again and again is given up. */
  left(): Promise<Taken[]>;
  /** What another process has left in the meantime, likewise. */
  abandoned(): Promise<Taken[]>;
  settle(eventId: string): Promise<void>;
};

/** Many, because an event that only waited its turn is left as often as one that brings processes down. */
const MOST_ATTEMPTS = 50;

/** The inbox of one channel. `onGivenUp` is told of an event that is given up. */
export function createInbox(store: InboxStore, channel: string, onGivenUp: (eventId: string) => void): Inbox {
  const settle = (eventId: string) => store.settle({ channel, eventId });
  const hopeful = async (received: readonly ReceivedEvent[]) => {
    const all = received.map(taken);
    for (const { eventId } of all.filter(({ again }) => again > MOST_ATTEMPTS)) {
      onGivenUp(eventId);
      await settle(eventId);
    }
    return all.filter(({ again }) => again <= MOST_ATTEMPTS);
  };
  return {
    async keep(events, now) {
      const received = events.map((event) => ({ ...event, channel, attempts: 0 }));
      return (await store.receive(received, now)).map(taken);
    },
    left: async () => hopeful(await store.unsettled(channel)),
    abandoned: async () => hopeful(await store.abandoned(channel)),
    settle,
  };
}

function taken({
  eventId,
  payload,
  attempts,
}: {
  eventId: string;
  payload: string;
  attempts: number;
}): Taken {
  return { eventId, payload, again: attempts };
}
