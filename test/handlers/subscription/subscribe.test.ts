import { describe, expect, it } from "vitest";
import { answer } from "../../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../../handlers/speaker.ts";
import { smallTown } from "../small-town.ts";
import { openTown, pressable } from "./town-subscribers.ts";

const HOME = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;

describe("subscribing", () => {
  it("follows the proposal that was just shown", async () => {
    const { say } = await openTown();
    await say("20220070");
    expect((await say("订阅")).text).toContain("已订阅：《关于整治内河黑臭水体的提案》");
    expect((await say("我的订阅")).text).toContain("1. 《关于整治内河黑臭水体的提案》");
  });

  it("offers to follow what is shown, until it is answered where it is not yet", async () => {
    const { say } = await openTown();
    expect(pressable(await say("20220007"))).toContain("订阅");
    expect(pressable(await say("20220070"))).toContain("订阅 直到答复");
    expect((await say("订阅 直到答复")).text).toContain("主办单位一答复就告诉您");
  });

  it("is told of in the help", async () => {
    const { say } = await openTown();
    expect((await say("帮助")).text).toContain("答复了告诉我");
  });

  it("is offered in the web chat as everywhere", async () => {
    const { say } = await openTown();
    expect(pressable(await say("20220007", { channel: "web" }))).toContain("订阅");
    expect((await say("订阅", { channel: "web" })).text).toContain("有新答复会发到这里");
  });

  it("offers nothing where nothing can be sent", async () => {
    const said = { by: LOCAL_SPEAKER, now: 0, day: "2023-03-01" };
    const ask = async (text: string) =>
      (await answer({ ...said, text }, NEW_CONVERSATION, { library: smallTown() })).answer;
    expect(pressable(await ask("20220007"))).not.toContain("订阅");
    expect((await ask("订阅 财政局")).text).toContain("网页对话、Telegram 或飞书");
  });

  it("shows before saving how often a wider one would have told something, and when last", async () => {
    const { say } = await openTown();
    const preview = await say("订阅 城管局");
    expect(preview.text).toContain("准备订阅：承办单位 城市管理");
    expect(preview.text).toMatch(/过去12个月.*次|过去12个月没有/);
    expect((await say("我的订阅")).total).toBe(0);
    await say(pressable(preview)[0] ?? "");
    expect((await say("我的订阅")).total).toBe(1);
  });

  it("asks before it follows everything, and suggests a digest", async () => {
    const { say } = await openTown();
    const preview = await say("订阅 全部");
    expect(preview.text).toContain("范围很大");
    expect(pressable(preview)[0]).toBe("订阅 全部 确认 每天汇总");
    expect((await say("订阅 全部 确认 每天汇总")).text).toContain("每天9点汇总");
  });

  it.each([
    ["订阅 甘若棠委员", "提案者 甘若棠"],
    ["订阅 托管 不含 补贴", "关键词 托管（不含 补贴）"],
    ["订阅 托管 不含", "关键词 托管\n"],
    ["订阅 教育局 托管", "承办单位 教育局 + 关键词 托管"],
  ])("understands %s", async (asked, followed) => {
    const { say } = await openTown();
    expect((await say(asked)).text).toContain(`准备订阅：${followed}`);
  });

  it("does not save the same twice", async () => {
    const { say } = await openTown();
    await say("20220070");
    await say("订阅");
    expect((await say("订阅")).text).toContain("已经订阅过了");
  });

  it("says what to do where nothing is named, or nothing is found", async () => {
    const { say } = await openTown();
    expect((await say("订阅 远方市政协")).text).toContain("没有“远方市政协”的提案");
    expect((await say("订阅")).text).toContain("想订阅什么");
    expect((await say("订阅 20990001")).text).toContain("没有找到");
  });

  it("says how often one proposal told something in the last year, too", async () => {
    const { say } = await openTown();
    await say("20220007");
    expect((await say("订阅")).text).toMatch(/过去12个月.*次|过去12个月没有/);
  });

  it("until answered says so where it is answered already, and offers to go on", async () => {
    const { say } = await openTown();
    const told = await say("20220007答复了告诉我");
    expect(told.text).toContain("主办单位已经答复了");
    expect(pressable(told)).toContain("订阅 20220007");
    expect((await say("我的订阅")).total).toBe(0);
  });

  it("until answered is part of following the proposal for ever", async () => {
    const { say } = await openTown();
    await say("订阅 20220070");
    expect((await say("20220070答复了告诉我")).text).toContain("已经订阅过了");
    expect((await say("我的订阅")).total).toBe(1);
  });

  it("counts nothing that is done against the room", async () => {
    const { say, subscriptions, answerWater } = await openTown();
    await say("20220070答复了告诉我");
    await answerWater();
    for (let at = 0; at < 49; at += 1) await subscriptions.add(HOME, wordFollowed(`词${at}`), "p1");
    expect((await subscriptions.at(HOME)).list).toHaveLength(50);
    expect((await say("订阅 路灯 确认")).text).toContain("已订阅");
    expect((await say("订阅 电梯 确认")).text).toContain("最多 50 项");
    expect((await say("订阅 路灯 确认")).text).toContain("已经订阅过了");
  });

  it("in a chat that could not be written to offers to take up what it had", async () => {
    const { say, store } = await openTown();
    await say("订阅 教育局 确认");
    await store.subscriptions.lose({ channel: "telegram", id: "7" }, 5);
    const told = await say("订阅 路灯 确认");
    expect(told.text).toContain("之前发不进消息");
    expect(pressable(told)).toContain("恢复通知");
  });

  it("says what is not told while the store is filled for the first time", async () => {
    const { say, store } = await openTown();
    const filling = { ...store.founding, lasts: async () => true };
    Object.assign(store, { founding: filling });
    expect((await say("订阅 教育局 确认")).text).toContain("第一次导入");
    expect((await say("订阅 20220070")).text).not.toContain("第一次导入");
  });
});

function wordFollowed(word: string) {
  return { kind: "search" as const, proposers: [], bureaus: [], words: [word], without: [] };
}
