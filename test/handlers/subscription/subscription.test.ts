import { describe, expect, it } from "vitest";
import { USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import { GROUP, openTown, pressable } from "./town-subscribers.ts";

describe("the list of subscriptions", () => {
  it("lets one go, rest and go on by position or name", async () => {
    const { say } = await openTown();
    for (const what of ["教育局", "城管局", "路灯"]) await say(`订阅 ${what} 确认`);
    expect((await say("暂停 1")).text).toContain("已暂停：承办单位 教育局");
    expect((await say("我的订阅")).text).toContain("承办单位 教育局（已暂停）");
    expect((await say("退订 教育局")).text).toContain("已退订：承办单位 教育局");
    expect((await say("退订 2")).text).toContain("已退订：关键词 路灯");
    expect((await say("退订 9")).text).toContain("没有这一项");
  });

  it("lets all go, once that is confirmed", async () => {
    const { say } = await openTown();
    await say("订阅 教育局 确认");
    expect(pressable(await say("全部退订"))).toEqual(["确认全部退订"]);
    expect((await say("我的订阅")).total).toBe(1);
    await say("确认全部退订");
    expect((await say("我的订阅")).total).toBe(0);
  });

  it("is deleted with everything else on demand", async () => {
    const { say, store } = await openTown();
    await say("订阅 教育局 确认");
    expect(pressable(await say("删除我的数据"))).toEqual(["确认删除我的数据"]);
    await say("确认删除我的数据");
    const place = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
    expect(await store.subscriptions.subscriber(place)).toBeUndefined();
  });

  it("has room for so many", async () => {
    const { say, subscriptions } = await openTown();
    const place = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
    for (let at = 0; at < 50; at += 1) {
      const search = { kind: "search" as const, proposers: [], bureaus: [], words: [`词${at}`], without: [] };
      await subscriptions.add(place, search, "p1");
    }
    expect((await say("订阅 路灯 确认")).text).toContain("最多 50 项");
  });
});

describe("how a chat is told", () => {
  it("is changed in words, and shown", async () => {
    const { say } = await openTown();
    for (const text of ["免打扰 22:00-8:00", "每周一9点汇总", "周末不通知", "时区 Europe/Paris"])
      await say(text);
    await say("订阅 教育局 确认");
    const { text } = await say("我的订阅");
    expect(text).toContain("每周一9点汇总；22:00–8:00 免打扰；周末不通知；时区 Europe/Paris");
    expect((await say("时区 火星")).text).toContain("不认识时区");
    expect((await say("免打扰 半夜")).text).toContain("没看懂时间");
  });

  it("pauses and goes on", async () => {
    const { say, subscriptions } = await openTown();
    const place = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
    await say("暂停通知");
    expect((await subscriptions.at(place)).state).toBe("paused");
    await say("恢复通知");
    expect((await subscriptions.at(place)).state).toBe("active");
  });

  it("mutes the proposal talked about", async () => {
    const { say, subscriptions } = await openTown();
    const place = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;
    expect((await say("不再提醒")).text).toContain("请先查到那件提案");
    await say("20220070");
    await say("不再提醒");
    expect((await subscriptions.at(place)).settings.muted).toHaveLength(1);
    await say("恢复提醒");
    expect((await subscriptions.at(place)).settings).toEqual(USUAL_CHAT);
  });
});

describe("a proposal that has gone, or is no longer public", () => {
  it.each(["逐条答复", "全文", "不再提醒", "订阅", "订阅 直到答复", "有没有更正"])(
    "is said to be so where something is asked of it: %s",
    async (text) => {
      const { say, hide } = await openTown();
      await say("20220007");
      hide("20220007");
      const told = await say(text);
      expect([told.kind, told.text]).toEqual(["notice", expect.stringContaining("不在库里，或者不再公开")]);
    },
  );

  it("leaves other questions alone", async () => {
    const { say, hide } = await openTown();
    await say("20220007");
    hide("20220007");
    expect((await say("20210018")).kind).toBe("proposal");
    expect((await say("我的订阅")).kind).toBe("subscription");
    expect((await say("订阅 教育局")).text).toContain("准备订阅");
  });
});

describe("a group", () => {
  it("is subscribed by its admins, unless it allows all", async () => {
    const { say } = await openTown();
    const member = { chat: GROUP };
    const admin = { chat: GROUP, admin: true };
    expect((await say("订阅 教育局 确认", member)).kind).toBe("refused");
    expect((await say("允许所有人订阅", member)).kind).toBe("refused");
    await say("允许所有人订阅", admin);
    expect((await say("订阅 教育局 确认", member)).text).toContain("已订阅");
    await say("仅管理员订阅", admin);
    expect((await say("退订 1", member)).kind).toBe("refused");
    expect((await say("我的订阅", member)).total).toBe(1);
  });
});

describe("the proof", () => {
  it("tells what the last import brought and what became of the notifications, here and of a proposal", async () => {
    const { say, answerWater } = await openTown();
    await say("订阅 20220070");
    await answerWater();
    const { text: shown } = await say("/sync");
    expect(shown).toContain("最近一次导入：reply.txt，2023-03-01 13:00");
    expect(shown).toContain("其中新的提案和答复：1 条");
    expect(shown).toContain("待发：1");
    expect(shown).toContain("新答复 · 环保局\n   来自 reply.txt");
    expect((await say("/sync 20220070")).text).toContain("待发：1");
    expect((await say("/sync 20220007")).text).toContain("没有应发的通知");
    expect((await say("/sync 全部", { staff: true })).text).toContain("整个机器人");
    expect((await say("放行")).kind).toBe("refused");
    expect((await say("放行", { staff: true })).text).toContain("没有等待放行");
  });

  it("lets staff send again what did not arrive, once that is confirmed, and writes down who did it", async () => {
    const { say, answerWater, store, records } = await openTown();
    const staff = { staff: true, chat: { id: "9", kind: "private" as const } };
    expect((await say("重发", staff)).text).toContain("没有可以再发的");
    await say("订阅 20220070");
    await answerWater();
    const [due] = await store.outbox.dueFor("telegram/7/", Number.MAX_SAFE_INTEGER);
    const claim = { bundle: "b", owner: "o" };
    await store.outbox.claim({ ...claim, ids: [due?.id ?? ""], now: 1, leaseUntil: 2 });
    await store.outbox.settle(claim, { kind: "ended", state: "failed", problem: "禁言" }, 1);
    expect((await say("重发")).kind).toBe("refused");
    expect(pressable(await say("/sync 全部", staff))).toContain("重发");
    const asked = await say("重发 20220070", staff);
    expect(asked.text).toContain("确定把 1 条通知再发一次吗");
    expect(records.log).toEqual([]);
    expect((await say(pressable(asked)[0] ?? "", staff)).text).toContain("1 条已排上");
    expect(records.log).toMatchObject([
      { by: { person: "p1" }, deed: { kind: "sent-again", deliveries: 1 } },
    ]);
    expect((await say("操作记录", staff)).text).toContain("重发 1 条通知（20220070）");
    expect((await say("撤回 1", staff)).kind).toBe("refused");
    expect((await say("确认重发", staff)).text).toContain("没有可以再发的");
  });
});
