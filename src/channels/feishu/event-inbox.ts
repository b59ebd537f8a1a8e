import { z } from "zod";
import type { ReceivedEvent, Store } from "../../store/store.ts";
import { createChatOrder } from "../chat-order.ts";
import type { Outcome } from "./respond.ts";

/** An event on its way to being dealt with; `chat` orders it among others, `attempts` is 0 the first time. */
export type KeptEvent = { type: string; id: string; chat: string; event: unknown; attempts: number };

/** Events that were acknowledged and wait for their turn, safe from a crash. */
export type EventInbox = {
  /** Keeps an event and, when it has not come before, begins with it. Resolves when it is safe, long before it is dealt with. */
  take(event: Omit<KeptEvent, "attempts">): Promise<void>;
  /** Begins with what earlier processes left, and from now on with everything taken. */
  open(): Promise<void>;
  isOpen(): boolean;
  /** Begins with what another process has left in the meantime. */
  sweep(): Promise<void>;
  /** Runs something in the order of a chat's events. */
  inTurn<Result>(chat: string, task: () => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

export type InboxGround = {
  store: Pick<Store, "receive" | "unsettled" | "abandoned" | "settle">;
  now(): number;
  /** Deals with an event; what was surely not delivered stays for the next process. */
  work(event: KeptEvent): Promise<Outcome>;
  onFault(fault: unknown): void;
};

const CHANNEL = "feishu";
/** An event that a process has died of so often is left alone. */
const MOST_ATTEMPTS = 3;

const Payload = z.object({ type: z.string(), chat: z.string(), event: z.unknown() });

export function createEventInbox({ store, now, work, onFault }: InboxGround): EventInbox {
  const order = createChatOrder();
  let opened = false;

  async function dealWith(kept: KeptEvent): Promise<void> {
    try {
      const outcome = kept.attempts <= MOST_ATTEMPTS ? await work(kept) : "done";
      if (outcome === "not-delivered") return;
      await store.settle({ channel: CHANNEL, eventId: kept.id });
    } catch (fault) {
      onFault(fault);
    }
  }

  const begin = (kept: KeptEvent) => void order.run(kept.chat, () => dealWith(kept));

  return {
    async take({ id, ...rest }) {
      const received: ReceivedEvent = {
        channel: CHANNEL,
        eventId: id,
        payload: JSON.stringify(rest),
        attempts: 0,
      };
      const fresh = await store.receive([received], now());
      if (opened && fresh.length > 0) begin({ id, ...rest, attempts: 0 });
    },
    async open() {
      const left = await store.unsettled(CHANNEL);
      opened = true;
      for (const received of left) begin(keptOf(received));
    },
    isOpen: () => opened,
    async sweep() {
      for (const received of await store.abandoned(CHANNEL)) begin(keptOf(received));
    },
    inTurn: (chat, task) => order.run(chat, task),
    idle: () => order.idle(),
  };
}

function keptOf({ eventId, payload, attempts }: ReceivedEvent): KeptEvent {
  const { type, chat, event } = Payload.parse(JSON.parse(payload));
  return { id: eventId, type, chat, event, attempts };
}
