import { describe, expect, it } from "vitest";
import { warnStaff } from "../../../src/notify/warn-staff.ts";
import { FLOOD } from "../../../src/store/importing/announce-changes.ts";
import { HOME, numbered, openNotifying } from "./told-chats.ts";

const STAFF = [
  { channel: "telegram", id: "1" },
  { channel: "feishu", id: "ou_2" },
  { channel: "web", id: "w" },
];

describe("an import that is about to flood the chats", () => {
  it("is told to every member of staff once, with what they can do", async () => {
    const { store, telegram, feishu, follow, bring, start, clock } = await openNotifying();
    await follow(HOME);
    await bring(...Array.from({ length: FLOOD + 1 }, (_, at) => numbered(at)));
    const ground = { store, channels: [telegram, feishu], staff: STAFF, now: clock.now };
    const notifier = start();
    await warnStaff(ground);
    await warnStaff(ground);
    await clock.runUntil(60_000);
    await notifier.stop();
    expect([telegram, feishu].map(({ arrived }) => arrived.map(({ chat }) => chat))).toEqual([
      ["1"],
      ["ou_2"],
    ]);
    expect(telegram.arrived[0]?.answer.text).toContain(`将向 1 个聊天发出 ${FLOOD + 1} 条通知`);
    expect(telegram.arrived[0]?.answer.buttons.flat().map(({ text }) => text)).toEqual([
      "现在放行",
      "取消这批",
    ]);
  });

  it("is told again to who could not be reached", async () => {
    const { store, telegram, feishu, follow, bring, clock } = await openNotifying();
    await follow(HOME);
    await bring(...Array.from({ length: FLOOD + 1 }, (_, at) => numbered(at)));
    telegram.trouble = () => ({ failure: { kind: "unreachable", reason: "ECONNREFUSED" } });
    const ground = { store, channels: [telegram, feishu], staff: STAFF, now: clock.now };
    await warnStaff(ground);
    telegram.trouble = () => undefined;
    await warnStaff(ground);
    expect(telegram.arrived.map(({ chat }) => chat)).toEqual(["1"]);
    expect(feishu.arrived).toHaveLength(1);
  });

  it("is sent when the delay is over, all of it", async () => {
    const { store, telegram, follow, bring, start, clock } = await openNotifying();
    await follow(HOME);
    await bring(...Array.from({ length: FLOOD + 1 }, (_, at) => numbered(at)));
    const notifier = start();
    await clock.runUntil(29 * 60_000);
    expect(telegram.arrived).toEqual([]);
    await clock.runUntil(40 * 60_000);
    await notifier.stop();
    const told = telegram.arrived.flatMap(({ answer }) =>
      answer.proposals.map(({ number }) => Number(number)),
    );
    expect(told).toEqual(Array.from({ length: FLOOD + 1 }, (_, at) => at));
    await store.close();
  });
});
