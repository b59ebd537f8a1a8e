import { expect, it } from "vitest";
import type { Place } from "../../../handlers/subscription/subscriptions.ts";
import { HOME, numbered, openNotifying, type Trouble } from "./told-chats.ts";

const HOUR = 3_600_000;
const END = 48 * HOUR;
const LETTERS = 24;

const private_ = (id: string): Place => ({ channel: "telegram", chat: { id, kind: "private" } });

/** What goes wrong in each chat for two days. */
const TROUBLES: Record<string, (now: number) => Trouble | undefined> = {
  fine: () => undefined,
  limited: () => ({ failure: { kind: "rate-limited", retryAfterMs: 300_000 } }),
  muted: () => ({ failure: { kind: "muted", reason: "CHAT_RESTRICTED" } }),
  reset: (now) =>
    Math.floor(now / HOUR) % 3 === 0 ? { failure: { kind: "unknown", reason: "ECONNRESET" } } : undefined,
  blocked: () => ({ failure: { kind: "gone" } }),
  moved: () => ({ failure: { kind: "moved", to: "elsewhere" } }),
};

it("tells everybody everything in order after two days in which every chat has a trouble of its own, and holds up nobody else", async () => {
  const { start, follow, bring, clock, telegram, feishu, store } = await openNotifying();
  for (const id of Object.keys(TROUBLES)) await follow(private_(id));
  await follow({ channel: "feishu", chat: { id: "oc_down", kind: "group" } });
  telegram.trouble = (chat, now) => (now < END || chat === "moved" ? TROUBLES[chat]?.(now) : undefined);
  feishu.trouble = (_, now) =>
    now < END ? { failure: { kind: "unreachable", reason: "ECONNREFUSED" } } : undefined;
  const notifier = start({ everyMs: 600_000 });
  const brought: number[] = [];
  for (let at = 0; at < LETTERS; at += 1) {
    await clock.runUntil(at * 2 * HOUR + HOUR / 2);
    brought.push(clock.now());
    await bring(numbered(at, "已办理。"));
  }
  await clock.runUntil(END);
  // The blocked chat has let the bot in again.
  await store.subscriptions.setState(private_("blocked"), "active", clock.now());
  await clock.runUntil(60 * HOUR);
  await notifier.stop();

  const all = Array.from({ length: LETTERS }, (_, at) => at);
  const toldTo = (chat: string) =>
    [...telegram.arrived, ...feishu.arrived]
      .filter((one) => one.chat === chat)
      .flatMap(({ answer }) => answer.proposals.map(({ number }) => Number(number)));
  for (const chat of ["fine", "limited", "muted", "reset", "elsewhere", "oc_down"])
    expect(toldTo(chat)).toEqual(all);
  // What came while the chat was lost is not owed to it, but what waited for it by then is.
  expect(toldTo("blocked")).toEqual([0]);
  const delays = telegram.arrived
    .filter(({ chat }) => chat === "fine")
    .map(({ at }, n) => at - (brought[n] ?? 0));
  expect(Math.max(...delays)).toBeLessThan(5_000);
});

/** Fails for so long, then no more. */
function until(time: number, trouble: Trouble) {
  return (_chat: string, now: number) => (now < time ? trouble : undefined);
}

it.each<[string, Trouble]>([
  ["the platform is down", { failure: { kind: "unreachable", reason: "ECONNREFUSED" } }],
  ["the platform says to wait", { failure: { kind: "rate-limited", retryAfterMs: 600_000 } }],
  ["the bot may not write", { failure: { kind: "muted", reason: "CHAT_RESTRICTED" } }],
])("a notification comes later, in order and once, after two days in which %s", async (_, trouble) => {
  const { start, follow, bring, clock, telegram } = await openNotifying();
  await follow(HOME);
  telegram.trouble = until(END, trouble);
  const notifier = start({ everyMs: 600_000 });
  for (const number of [1, 2, 3]) {
    await bring(numbered(number, "已办理。"));
    await clock.runUntil(number * 10 * HOUR);
  }
  await clock.runUntil(60 * HOUR);
  const told = telegram.arrived.flatMap(({ answer }) => answer.proposals.map(({ number }) => number));
  expect(told).toEqual(["1", "2", "3"]);
  await notifier.stop();
});
