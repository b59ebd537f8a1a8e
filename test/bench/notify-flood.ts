import type { Chat } from "../../handlers/incoming.ts";
import type { Channel, SendResult } from "../../src/channels/channel.ts";
import { startNotifier } from "../../src/notify/notifier.ts";
import { TELEGRAM_BUDGET } from "../../src/sending/budget.ts";
import { waitFor } from "../../src/sending/clock.ts";
import type { Urgency } from "../../src/sending/send-job.ts";
import { createSendQueue } from "../../src/sending/send-queue.ts";
import { openMemoryStore } from "../../src/store/open-store.ts";
import { proposalWith, withReplies } from "../proposal-with.ts";
import { createSimulatedClock, type SimulatedClock } from "../src/sending/simulated-clock.ts";
import { seeded } from "./seeded.ts";

const CHATS = 500;
const GROUPS = 20;
const LETTERS = 20;
const ROUND_TRIP_MS = 100;
const ASK_EVERY_MS = 500;
const PATIENCE_MS = 3_600_000;

/** How a flood of notifications went: seconds until the last was sent, messages, and how long answers took meanwhile. */
export type Flood = { way: string; seconds: number; messages: number; p50: number; p99: number };

/** Ten thousand notifications for five hundred chats within Telegram's budget, on a simulated clock. */
export async function measureFloods(): Promise<Flood[]> {
  return [
    await throughNotifier("notifier, one message each", Number.POSITIVE_INFINITY),
    await throughNotifier("notifier, digests", 3),
    await allAtOnce(),
  ];
}

/** The floods as a table. */
export function floodTable(floods: readonly Flood[]): string {
  const head = [
    "10,000 notifications, 500 chats",
    "messages",
    "all sent after",
    "answers p50",
    "answers p99",
  ];
  const rows = floods.map(({ way, messages, seconds, p50, p99 }) => {
    return [way, `${messages}`, `${Math.round(seconds)} s`, `${p50} ms`, `${p99} ms`];
  });
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const chats = Array.from({ length: CHATS }, (_, at): Chat => {
  return at < GROUPS ? { id: `-${at + 1}`, kind: "group" } : { id: `${at + 1}`, kind: "private" };
});

/** Telegram's pace without Telegram. */
function platform(clock: SimulatedClock) {
  const queue = createSendQueue({ budget: TELEGRAM_BUDGET, clock });
  const sent: number[] = [];
  const waits: number[] = [];
  const send = (chat: Chat, urgency: Urgency): Promise<SendResult> =>
    queue.send({
      ...{ chat: chat.id, group: chat.kind === "group", urgency },
      async send() {
        await waitFor(ROUND_TRIP_MS, clock);
        return { ok: true, sent: { chat, message: "m" } };
      },
    });
  const random = seeded(7);
  const ask = async (): Promise<void> => {
    const chat = chats[random.below(CHATS)];
    const since = clock.now();
    if (chat) await send(chat, "answer");
    waits.push(clock.now() - since);
  };
  /** Asks again and again until everything is sent. */
  const askOn = (messages: () => boolean) => {
    void ask();
    if (!messages()) clock.after(ASK_EVERY_MS, () => askOn(messages));
  };
  return { sent, waits, send, askOn };
}

type Platform = ReturnType<typeof platform>;

function flood(way: string, { sent, waits }: Platform, began: number): Flood {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return {
    way,
    seconds: (Math.max(...sent) - began) / 1000,
    messages: sent.length,
    p50: at(0.5),
    p99: at(0.99),
  };
}

async function throughNotifier(way: string, atOnce: number): Promise<Flood> {
  const clock = createSimulatedClock();
  const store = await openMemoryStore();
  await store.importProposals([proposalWith({ id: "known" })], { source: "known", at: 0 });
  for (const chat of chats) {
    const followed = { kind: "committee" as const, committee: null };
    await store.subscriptions.add({ channel: "telegram", chat }, { followed, by: "p", now: 0 });
  }
  for (let at = 0; at < LETTERS; at += 1) {
    const letter = withReplies(proposalWith({ id: `示例市政协|3-1|${at}` }), "已更换路灯三十盏。");
    await store.importProposals([letter], { source: `${at}`, at: 0 });
  }
  await store.proof.endHold("release", 0);
  const telegram = platform(clock);
  const told = { changes: 0 };
  const channel: Channel = {
    ...{ name: "telegram", keyKnownForMs: 0 },
    ...{ start: async () => undefined, stop: async () => undefined },
    ...{ health: () => ({ state: "running", detail: "" }), edit: async (sent) => ({ ok: true, sent }) },
    async send(chat, answer, { urgency }) {
      const result = await telegram.send(chat, urgency);
      told.changes += answer.proposals.length;
      telegram.sent.push(clock.now());
      return result;
    },
  };
  const ways = { owner: "bench", whenUnknown: "resend", timeZone: "Asia/Shanghai", atOnce } as const;
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const notifier = startNotifier({ ...ways, store, clock, channels: [channel], onFault });
  const done = () => told.changes >= CHATS * LETTERS;
  telegram.askOn(done);
  while (!done() && clock.now() < PATIENCE_MS) await clock.runUntil(clock.now() + 10_000);
  await notifier.stop();
  await store.close();
  return flood(way, telegram, 0);
}

/** The reference: every message given to the queue as it is, none less urgent than an answer. */
async function allAtOnce(): Promise<Flood> {
  const clock = createSimulatedClock();
  const telegram = platform(clock);
  for (let at = 0; at < LETTERS; at += 1) {
    for (const chat of chats) void telegram.send(chat, "answer").then(() => telegram.sent.push(clock.now()));
  }
  const done = () => telegram.sent.length >= CHATS * LETTERS;
  telegram.askOn(done);
  while (!done() && clock.now() < PATIENCE_MS) await clock.runUntil(clock.now() + 10_000);
  return flood("one queue, all alike (reference)", telegram, 0);
}
