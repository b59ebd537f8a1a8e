import { describe, expect, it } from "vitest";
import type { Trouble } from "./told-chats.ts";
import { HOME, numbered, openNotifying } from "./told-chats.ts";

const MINUTE = 60_000;

const HOUR = 60 * MINUTE;

const FEISHU = { channel: "feishu", chat: { id: "oc_1", kind: "group" } } as const;

/** Fails for so long, then no more. */
function until(time: number, trouble: Trouble) {
  return (_chat: string, now: number) => (now < time ? trouble : undefined);
}

describe("a notification whose response is lost", () => {
  const lost: Trouble = { failure: { kind: "unknown", reason: "ETIMEDOUT" }, arrived: true };

  it("comes once more after a minute, under a mark, where the platform knows no key", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    telegram.trouble = until(30_000, lost);
    const notifier = start();
    await bring(numbered(1, "一。"));
    await clock.runUntil(10 * MINUTE);
    expect(telegram.arrived.map(({ answer }) => answer.text.startsWith("［补发］"))).toEqual([false, true]);
    await notifier.stop();
  });

  it("comes again more and more seldom, and not for ever, while every response is lost", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    telegram.trouble = () => lost;
    const notifier = start({ everyMs: 600_000 });
    await bring(numbered(1, "一。"));
    await clock.runUntil(10 * HOUR);
    expect(telegram.arrived).toHaveLength(5);
    await clock.runUntil(100 * HOUR);
    expect(telegram.arrived).toHaveLength(8);
    await notifier.stop();
  });

  it("lets what came after it pass when the second response is lost as well", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    telegram.trouble = () => (telegram.arrived.length < 2 ? lost : undefined);
    const notifier = start();
    await bring(numbered(1, "一。"));
    await clock.runUntil(30_000);
    await bring(numbered(2, "二。"));
    await clock.runUntil(5 * MINUTE);
    const numbers = () => telegram.arrived.map(({ answer }) => answer.proposals[0]?.number);
    expect(numbers()).toEqual(["1", "1", "2"]);
    await clock.runUntil(30 * MINUTE);
    expect(numbers()).toEqual(["1", "1", "2", "1"]);
    await notifier.stop();
  });

  it("is held where that is wanted", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    telegram.trouble = until(30_000, lost);
    const notifier = start({ whenUnknown: "hold" });
    await bring(numbered(1, "一。"));
    await clock.runUntil(HOUR);
    expect(telegram.arrived).toHaveLength(1);
    await notifier.stop();
  });

  it("comes once where the platform knows the key, without a mark", async () => {
    const { start, follow, bring, clock, feishu } = await openNotifying();
    await follow(FEISHU);
    feishu.trouble = until(20 * MINUTE, lost);
    const notifier = start();
    await bring(numbered(1, "一。"));
    await clock.runUntil(2 * HOUR);
    expect(feishu.arrived.map(({ answer }) => answer.text.includes("补发"))).toEqual([false]);
    await notifier.stop();
  });
});
