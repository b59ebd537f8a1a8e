import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCommand } from "../../../handlers/staff/read-command.ts";
import { importDoubtfulLetter } from "./doubtful-letter.ts";
import { type Office, openOffice } from "./office.ts";

const FROM = { source: "a.txt", at: Date.UTC(2023, 1, 1) };

let office: Office;
const text = async (asked: string, group?: string) => (await office.say("ou_admin", asked, group)).text;

beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

describe("a command about what imports leave to staff", () => {
  it.each([
    ["待处理", { kind: "queue" }],
    ["/queue", { kind: "queue" }],
    ["待处理 12", { kind: "matter", number: 12 }],
    ["待处理 12 忽略", { kind: "matter", ruling: { kind: "ignored" } }],
    ["待处理12归到20220015", { kind: "matter", ruling: { kind: "assigned", proposal: "20220015" } }],
    ["待处理 12 归到 第2个", { kind: "matter", ruling: { kind: "assigned", candidate: 2 } }],
    [
      "待处理 12 更正 主办单位 城管局",
      { kind: "matter", ruling: { kind: "corrected", field: "lead", value: "城管局" } },
    ],
    ["待处理 3 更正 题目：关于路灯的提案", { ruling: { field: "title", value: "关于路灯的提案" } }],
  ])("%s is understood", (written, command) => {
    expect(readCommand(written.normalize("NFKC"), "2023-03-01")).toMatchObject(command);
  });

  it.each(["待处理的提案有哪些", "财政局待处理", "待处理 12 怎么办"])("%s is none", (written) => {
    expect(readCommand(written, "2023-03-01")).toBeUndefined();
  });
});

describe("what imports leave to staff", () => {
  it("is nothing where everything was understood", async () => {
    expect(await text("待处理")).toContain("没有待处理的事");
  });

  it("is told to staff only, in private only", async () => {
    expect((await office.say("ou_other", "待处理")).kind).toBe("refused");
    await office.say("ou_admin", "本群可看登记", "oc_1");
    expect(await text("待处理", "oc_1")).toContain("请在私聊里看");
  });

  it("tells what was not understood, where and why, until somebody sees to it", async () => {
    const detail = { line: 7, expected: "有案由和内容的一行", got: "张三 1" };
    const finding = { kind: "not-understood" as const, source: "2022.csv", record: null, detail };
    await office.store.queue.note([finding], FROM.at);
    expect(await text("待处理")).toContain("2022.csv 第7行");
    expect(await text("待处理 1")).toMatch(/应为有案由和内容的一行，实际为张三 1[\s\S]*2023-02-01 发现/);
    expect(await text("待处理 1 归到 第1个")).toContain("没有找到");
    expect(await text("待处理 1 忽略")).toContain("已处理：忽略");
    expect(await text("待处理")).toContain("没有待处理的事");
    expect(await text("待处理 1 忽略")).toContain("已经处理过");
    expect(await text("操作记录")).toContain("待处理 1 号：忽略");
    expect(await text("撤回")).toContain("已撤回");
    expect(await text("待处理")).toContain("2022.csv 第7行");
    expect(await text("撤回 1")).toContain("没有什么可撤回的");
    expect(await text("撤回 2")).toContain("没有什么可撤回的");
  });

  it("lets staff give a doubtful letter to one of the proposals that it fits", async () => {
    const proposal = await importDoubtfulLetter(office.store, office.services.library, FROM.at);
    const shown = await office.say("ou_admin", "待处理 1");
    expect(shown.text).toContain("拿不准归哪件");
    const before = (await office.store.proposal(proposal.id))?.replies.length ?? 0;
    const assign = shown.buttons.flat().find(({ label }) => label.startsWith("归到"));
    expect(await text(assign?.text ?? "")).toContain("已处理：归到");
    expect((await office.store.proposal(proposal.id))?.replies).toHaveLength(before + 1);
    expect(await text("操作记录")).toContain("待处理 1 号：归到");
  });

  it("refuses what cannot follow", async () => {
    const detail = { expected: "一件提案", got: "天气" };
    await office.store.queue.note(
      [{ kind: "not-understood", source: "x.txt", record: null, detail }],
      FROM.at,
    );
    expect(await text("待处理 1 更正 题目 关于路灯的提案")).toContain("不能这样处理");
    expect(await text("待处理 9")).toContain("没有第 9 号");
  });
});
