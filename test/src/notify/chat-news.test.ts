import { describe, expect, it } from "vitest";
import { createChatNews } from "../../../src/notify/chat-news.ts";
import { HOME, openNotifying } from "./told-chats.ts";

const CHAT = { channel: "telegram", chat: "7" } as const;

describe("a chat that the bot can no longer write to", () => {
  it("keeps everything, and is offered it when the bot comes back", async () => {
    const { store, telegram, follow } = await openNotifying();
    await follow(HOME);
    const onChange = createChatNews({ store, channels: [telegram], now: () => 5 });
    await onChange({ ...CHAT, change: "lost" });
    expect(await store.subscriptions.subscriber(HOME)).toMatchObject({ state: "lost" });
    await onChange({ ...CHAT, change: "returned" });
    expect(telegram.arrived.map(({ answer }) => answer.text)).toEqual([
      "我又回来了。之前的 1 项订阅都还在，要恢复通知吗？",
    ]);
    expect(telegram.arrived[0]?.answer.buttons.flat().map(({ text }) => text)).toEqual([
      "恢复通知",
      "我的订阅",
    ]);
  });

  it("is offered it once, however often it is heard of", async () => {
    const { store, telegram, follow } = await openNotifying();
    await follow(HOME);
    const onChange = createChatNews({ store, channels: [telegram], now: () => 5 });
    await onChange({ ...CHAT, change: "lost" });
    for (let times = 0; times < 3; times += 1) await onChange({ ...CHAT, change: "returned" });
    expect(telegram.arrived).toHaveLength(1);
  });

  it("hears nothing on its return where it had not been lost, or follows nothing", async () => {
    const { store, telegram } = await openNotifying();
    const onChange = createChatNews({ store, channels: [telegram], now: () => 5 });
    await onChange({ ...CHAT, change: "returned" });
    expect(telegram.arrived).toEqual([]);
  });

  it("is followed to its new place", async () => {
    const { store, telegram, follow } = await openNotifying();
    await follow(HOME);
    const onChange = createChatNews({ store, channels: [telegram], now: () => 5 });
    await onChange({ ...CHAT, change: "moved", to: "-1007" });
    expect(await store.subscriptions.placesOf({ channel: "telegram", id: "-1007" })).toHaveLength(1);
  });
});
