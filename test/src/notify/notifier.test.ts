import { describe, expect, it } from "vitest";
import { USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import { chatAccess } from "../../../src/chat-access.ts";
import type { Trouble } from "./told-chats.ts";
import { HOME, numbered, openNotifying } from "./told-chats.ts";

const MINUTE = 60_000;

const HOUR = 60 * MINUTE;

const OTHER = { channel: "telegram", chat: { id: "8", kind: "private" } } as const;

const FEISHU = { channel: "feishu", chat: { id: "oc_1", kind: "group" } } as const;

/** Fails for so long, then no more. */
function until(time: number, trouble: Trouble) {
  return (_chat: string, now: number) => (now < time ? trouble : undefined);
}

describe("a notification", () => {
  it("tells a new reply within seconds, once, and why", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    const notifier = start();
    await clock.runUntil(5_000);
    await bring(numbered(1));
    await bring(numbered(1, "已更换路灯三十盏。"));
    await clock.runUntil(60 * MINUTE);
    expect(telegram.arrived.map(({ chat }) => chat)).toEqual(["7", "7"]);
    expect(telegram.arrived[1]?.answer.text).toContain("新答复 · 城管局");
    expect(telegram.arrived[1]?.answer.text).toContain("因为您订阅了：全部提案");
    expect(telegram.arrived[1]?.at).toBeLessThan(10_000);
    await notifier.stop();
  });

  it("tells what changed in the proposal itself, in its words, and who handles it", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    const page = (advice: string, votes: number) =>
      ["关于加强滨河路灯管护的提案", advice, `支持 ${votes}   反对 2`].join("\n");
    await bring({ ...numbered(1), text: page("建议每年更换老旧路灯三百盏。", 3) });
    const notifier = start();
    await clock.runUntil(5_000);
    await bring({ ...numbered(1), text: page("建议每年更换老旧路灯五百盏。", 4) });
    await clock.runUntil(60 * MINUTE);
    const told = telegram.arrived.at(-1)?.answer.text;
    expect(told).toContain("提案有改动");
    expect(told).toMatch(/改为： “建议每年更换老旧路灯五百盏。”\n\s*原为：“建议每年更换老旧路灯三百盏。”/);
    expect(told).toContain("尚未答复（主办 城管局）");
    expect(told).not.toContain("支持 4");
    await notifier.stop();
  });

  it("comes when what it tells can be asked about, and also where that fails", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    await bring(numbered(1, "已办理。"));
    const arrivedBefore: number[] = [];
    const faults: unknown[] = [];
    const catchUp = async () => {
      arrivedBefore.push(telegram.arrived.length);
      throw new Error("a library that cannot be read");
    };
    const notifier = start({ catchUp, onFault: (fault) => faults.push(fault) });
    await clock.runUntil(MINUTE);
    await notifier.stop();
    expect([arrivedBefore[0], telegram.arrived.length, faults.length]).toEqual([0, 1, 1]);
  });

  it("comes in the order of the imports, and much at once in one message", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    for (const number of [1, 2, 3, 4]) await bring(numbered(number, "已办理。"));
    const notifier = start();
    await clock.runUntil(MINUTE);
    expect(telegram.arrived).toHaveLength(1);
    expect(telegram.arrived[0]?.answer.proposals.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
    await notifier.stop();
  });

  it("waits for the end of quiet hours, and for the hour of a digest", async () => {
    const { start, follow, bring, clock, telegram, store } = await openNotifying();
    await follow(HOME);
    await follow(OTHER);
    // The clock begins at 8 o'clock in Shanghai.
    await store.subscriptions.saveSettings(HOME, { ...USUAL_CHAT, quiet: { from: 0, to: 540 } }, 1);
    await store.subscriptions.saveSettings(
      OTHER,
      { ...USUAL_CHAT, rhythm: { kind: "daily", minute: 1080 } },
      1,
    );
    await bring(numbered(1, "一。"));
    const notifier = start({ everyMs: 600_000 });
    await clock.runUntil(20 * HOUR);
    expect(telegram.arrived.map(({ chat, at }) => [chat, Math.floor(at / HOUR)])).toEqual([
      ["7", 1],
      ["8", 10],
    ]);
    await notifier.stop();
  });

  it("of a private proposal reaches only the chats that read such, also where it became private meanwhile", async () => {
    const { start, follow, bring, clock, telegram, store } = await openNotifying();
    await follow(HOME);
    await follow(OTHER);
    await bring(numbered(1, "一。"));
    await bring({ ...numbered(1, "一。"), visibility: "private" });
    const access = chatAccess({ groups: undefined, privateChats: [{ channel: "telegram", id: "8" }] });
    const notifier = start({ access });
    await clock.runUntil(10 * MINUTE);
    expect(telegram.arrived.map(({ chat }) => chat)).toEqual(["8"]);
    expect(await store.outbox.waiting(clock.now())).toEqual([]);
    await notifier.stop();
  });

  it("is not sent to a group that is no longer listed", async () => {
    const { start, follow, bring, clock, feishu } = await openNotifying();
    await follow(FEISHU);
    await bring(numbered(1, "一。"));
    const notifier = start({ access: chatAccess({ groups: [], privateChats: [] }) });
    await clock.runUntil(10 * MINUTE);
    expect(feishu.arrived).toEqual([]);
    await notifier.stop();
  });

  it("is not sent for what was unsubscribed or muted meanwhile", async () => {
    const { start, follow, bring, clock, telegram, store } = await openNotifying();
    await follow(HOME);
    await follow(OTHER);
    await bring(numbered(1, "一。"));
    const [one] = await store.subscriptions.list(HOME);
    await store.subscriptions.change(HOME, [one?.id ?? ""], "removed");
    await store.subscriptions.saveSettings(OTHER, { ...USUAL_CHAT, muted: [numbered(1).id] }, 1);
    const notifier = start();
    await clock.runUntil(MINUTE);
    expect(telegram.arrived).toEqual([]);
    await notifier.stop();
  });

  it("waits while the chat pauses, and comes when it goes on", async () => {
    const { start, follow, bring, clock, telegram, store } = await openNotifying();
    await follow(HOME);
    await store.subscriptions.setState(HOME, "paused", 1);
    await bring(numbered(1, "一。"));
    const notifier = start();
    await clock.runUntil(HOUR);
    await store.subscriptions.setState(HOME, "active", 1);
    await clock.runUntil(2 * HOUR);
    expect(telegram.arrived).toHaveLength(1);
    await notifier.stop();
  });
});

describe("a notification that does not arrive", () => {
  it("does not hold up other chats", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    await follow(OTHER);
    telegram.trouble = (chat) =>
      chat === "7" ? { failure: { kind: "muted", reason: "CHAT_RESTRICTED" } } : undefined;
    const notifier = start();
    await bring(numbered(1, "一。"));
    await clock.runUntil(10_000);
    expect(telegram.arrived.map(({ chat }) => chat)).toEqual(["8"]);
    await notifier.stop();
  });

  it("waits for a chat that is lost, and comes when it is back", async () => {
    const { start, follow, bring, clock, telegram, store } = await openNotifying();
    await follow(HOME);
    telegram.trouble = until(HOUR, { failure: { kind: "gone" } });
    const notifier = start();
    await bring(numbered(1, "一。"));
    await clock.runUntil(2 * HOUR);
    expect([telegram.arrived.length, (await store.subscriptions.subscriber(HOME))?.state]).toEqual([
      0,
      "lost",
    ]);
    await store.subscriptions.setState(HOME, "active", clock.now());
    await clock.runUntil(3 * HOUR);
    expect(telegram.arrived).toHaveLength(1);
    await notifier.stop();
  });

  it("goes after a chat that has moved", async () => {
    const { start, follow, bring, clock, telegram, store } = await openNotifying();
    await follow(HOME);
    telegram.trouble = (chat) => (chat === "7" ? { failure: { kind: "moved", to: "-1007" } } : undefined);
    const notifier = start();
    await bring(numbered(1, "一。"));
    await clock.runUntil(MINUTE);
    expect(telegram.arrived.map(({ chat }) => chat)).toEqual(["-1007"]);
    expect(await store.subscriptions.placesOf({ channel: "telegram", id: "7" })).toEqual([]);
    await notifier.stop();
  });

  it("that the platform will not have comes in brief, and at last lets the others pass", async () => {
    const { start, follow, bring, clock, telegram } = await openNotifying();
    await follow(HOME);
    telegram.trouble = until(HOUR, { failure: { kind: "refused", reason: "MESSAGE_TOO_STRANGE" } });
    const notifier = start();
    await bring(numbered(1, "一。"));
    await clock.runUntil(90 * MINUTE);
    await bring(numbered(2, "二。"));
    await clock.runUntil(3 * HOUR);
    expect(telegram.arrived.map(({ answer }) => answer.proposals[0]?.number)).toEqual(["2"]);
    await notifier.stop();
  });
});
