import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

const held: { office?: Office } = {};

beforeEach(async () => {
  held.office = await openOffice();
  for (const text of [
    "设为重点 20220070",
    "评价 20210018 不满意",
    "评价 20220007 满意",
    "二次办理 20210018 2023-02-01",
    "延期 20220070",
    "改交 环保局 20220070 2023-01-05",
  ])
    await say(text);
});

afterEach(() => held.office?.close());

function say(text: string, person = "ou_admin", group?: string) {
  if (!held.office) throw new Error("the office is not open");
  return held.office.say(person, text, group);
}

async function numbersFor(text: string): Promise<(string | null)[]> {
  return (await say(text)).proposals.map(({ number }) => number);
}

describe("a list of what staff recorded", () => {
  it.each([
    ["不满意的有哪些", ["20210018"]],
    ["评价为满意的", ["20220007"]],
    ["二次办理的", ["20210018"]],
    ["延期的有哪些", ["20220070"]],
    ["改交的有哪些", ["20220070"]],
    ["重点提案有哪些", ["20220070"]],
    ["没有评价的有哪些", ["20230005"]],
    ["2021年不满意的", ["20210018"]],
  ])("has for %s %j", async (text, numbers) => {
    expect(await numbersFor(text)).toEqual(numbers);
  });

  it("tells of each proposal where it stands", async () => {
    expect((await say("重点提案进展")).text).toContain("重点提案（登记）");
    expect((await say("二次办理的")).text).toMatch(/城管局：（二次办理）应于 2023-05-01 前答复/u);
  });

  it("counts the member's words, and the share of the content", async () => {
    const { text, total } = await say("满意率");
    expect(total).toBe(2);
    expect(text).toContain("满意 1，基本满意 0，理解 0，不满意 1，未反馈 0");
    expect(text).toContain("满意和基本满意占 50%");
  });

  it("has no longer what was taken back", async () => {
    await say("评价 20210018 基本满意");
    expect((await say("不满意的有哪些")).text).toBe("没有查到评价为不满意的。");
    await say("撤回");
    expect(await numbersFor("不满意的有哪些")).toEqual(["20210018"]);
  });

  it("is politely refused to others, and to all in a group that staff have not opened", async () => {
    for (const given of [
      await say("不满意的有哪些", "ou_guest"),
      await say("延期的有哪些", "ou_admin", "oc_1"),
    ]) {
      expect(given.kind).toBe("refused");
      expect(given.text).toContain("只给工作人员看");
      expect(given.proposals).toEqual([]);
    }
  });
});
