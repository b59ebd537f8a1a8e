import type { Answer } from "../../../handlers/answer-record.ts";
import type { ChannelName, Chat } from "../../../handlers/incoming.ts";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import type { Proposal } from "../../../index/proposal.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import type { Channel, SendFailure, SendOptions } from "../../../src/channels/channel.ts";
import { type NotifierOptions, startNotifier } from "../../../src/notify/notifier.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { createSimulatedClock, type SimulatedClock } from "../sending/simulated-clock.ts";

/** One message that a chat got. */
export type Arrived = { chat: string; key: string; at: number; answer: Answer };

/** How the next sends to a chat go wrong; `after` means that it arrived all the same. */
export type Trouble = { failure: SendFailure; arrived?: true };

/** A channel that notes what arrives, and fails as a test says. */
export type NotedChannel = Channel & {
  arrived: Arrived[];
  trouble(chat: string, now: number): Trouble | undefined;
};

/** A channel without a platform; `keyed` recognises a key that came before, within an hour. */
export function notedChannel(name: ChannelName, clock: SimulatedClock, keyed = false): NotedChannel {
  const arrived: Arrived[] = [];
  const channel: NotedChannel = {
    name,
    arrived,
    trouble: () => undefined,
    keyKnownForMs: keyed ? 59 * 60_000 : 0,
    start: async () => undefined,
    stop: async () => undefined,
    health: () => ({ state: "running", detail: "" }),
    edit: async (sent) => ({ ok: true, sent }),
    send: async (chat: Chat, answer: Answer, { key }: SendOptions) => {
      const at = clock.now();
      const trouble = channel.trouble(chat.id, at);
      const known = keyed && arrived.some((one) => one.key === key && at - one.at < 3_600_000);
      if ((!trouble || trouble.arrived) && !known) arrived.push({ chat: chat.id, key, at, answer });
      if (trouble) return { ok: false, failure: trouble.failure };
      return { ok: true, sent: { chat, message: `m${arrived.length}` } };
    },
  };
  return channel;
}

export const HOME: Place = { channel: "telegram", chat: { id: "7", kind: "private" } };
export const EVERYTHING: Followed = { kind: "committee", committee: null };
export const KNOWN = proposalWith({ id: "示例市政协|3-1|0999" });

/** A numbered proposal with the letters that it has by now. */
export function numbered(number: number, ...letters: string[]): Proposal {
  return withReplies(proposalWith({ id: `示例市政协|3-1|${number}`, number: `${number}` }), ...letters);
}

export type Notifying = {
  store: Store;
  clock: SimulatedClock;
  telegram: NotedChannel;
  feishu: NotedChannel;
  start(more?: Partial<NotifierOptions>): ReturnType<typeof startNotifier>;
  follow(place: Place, followed?: Followed): Promise<unknown>;
  /** Imports at the clock's time. */
  bring(...proposals: Proposal[]): Promise<unknown>;
};

/** A store that knows one proposal, two channels, and a clock that only moves when told. Everything asked is a day in May 2024. */
export async function openNotifying(
  given: { store?: Store; clock?: SimulatedClock } = {},
): Promise<Notifying> {
  const clock = given.clock ?? createSimulatedClock();
  const store = given.store ?? (await openMemoryStore());
  const [telegram, feishu] = [notedChannel("telegram", clock), notedChannel("feishu", clock, true)];
  const running: { notifier?: ReturnType<typeof startNotifier> } = {};
  const bring = async (...proposals: Proposal[]) => {
    await store.importProposals(proposals, { source: "a.txt", at: clock.now() });
    running.notifier?.wake();
  };
  if (!given.store) await bring(KNOWN);
  return {
    ...{ store, clock, telegram, feishu, bring },
    start: (more = {}) => {
      running.notifier = startNotifier({
        ...{ store, clock, channels: [telegram, feishu], owner: "test", whenUnknown: "resend" },
        timeZone: "Asia/Shanghai",
        everyMs: 60_000,
        onFault: (fault) => {
          throw fault;
        },
        ...more,
      });
      return running.notifier;
    },
    follow: (place, followed = EVERYTHING) =>
      store.subscriptions.add(place, { followed, by: "p", now: clock.now() }),
  };
}
