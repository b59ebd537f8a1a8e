import { z } from "zod";
import { createChatOrder } from "../../chat-order.ts";
import type { Inbox, Taken } from "../../inbox.ts";
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
  inbox: Inbox;
  now(): number;
  /** Deals with an event; what was surely not delivered stays for the next process. */
  work(event: KeptEvent): Promise<Outcome>;
  onFault(fault: unknown): void;
};

const Payload = z.object({ type: z.string(), chat: z.string(), event: z.unknown() });

export function createEventInbox({ inbox, now, work, onFault }: InboxGround): EventInbox {
  const order = createChatOrder();
  let opened = false;

  async function dealWith(kept: KeptEvent): Promise<void> {
    try {
      if ((await work(kept)) === "done") await inbox.settle(kept.id);
    } catch (fault) {
      onFault(fault);
    }
  }

  const begin = (kept: KeptEvent) => void order.run(kept.chat, () => dealWith(kept));

  return {
    async take({ id, ...rest }) {
      const fresh = await inbox.keep([{ eventId: id, payload: JSON.stringify(rest) }], now());
      if (opened && fresh.length > 0) begin({ id, ...rest, attempts: 0 });
    },
    async open() {
      const left = await inbox.left();
      opened = true;
      for (const taken of left) begin(keptOf(taken));
    },
    isOpen: () => opened,
    async sweep() {
      for (const taken of await inbox.abandoned()) begin(keptOf(taken));
    },
    inTurn: (chat, task) => order.run(chat, task),
    idle: () => order.idle(),
  };
}

function keptOf({ eventId, payload, again }: Taken): KeptEvent {
  const { type, chat, event } = Payload.parse(JSON.parse(payload));
  return { id: eventId, type, chat, event, attempts: again };
}
