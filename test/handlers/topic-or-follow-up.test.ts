import { describe, expect, it } from "vitest";
import { converse, numbersIn } from "./small-town.ts";

const LAMPS = "20210018";

describe("a few words while a proposal is talked about", () => {
  it.each(["课后托管", "黑臭水体", "托管班", "课后托管有哪些提案", "搜索 课后托管"])(
    "that are a topic of others search for it: %s",
    async (topic) => {
      const given = await converse(LAMPS, topic);
      expect(numbersIn(given)).not.toContain(LAMPS);
      expect(numbersIn(given).length).toBeGreaterThan(0);
      expect(given.text).not.toContain("没有找到");
    },
  );

  it.each(["夜间照明", "路灯", "滨河步道照明"])(
    "that are its own topic search as well, and do not just repeat it: %s",
    async (topic) => {
      expect(numbersIn(await converse(LAMPS, topic))).toEqual(numbersIn(await converse(topic)));
    },
  );

  it.each([
    ["专项资金", "2"],
    ["报修电话", "3"],
  ])("that single out one of its points show that first, and offer the search: %s", async (words, label) => {
    const given = await converse(LAMPS, words);
    expect(given.points.map((point) => point.label)).toEqual([label]);
    const search = given.buttons.flat().find((button) => button.label.includes("全部提案"));
    expect(numbersIn(await converse(LAMPS, words, search?.text ?? "")).length).toBeGreaterThan(1);
  });

  it.each([
    ["专项资金批了没有", "2"],
    ["报修电话公布了吗", "3"],
    ["关于报修电话怎么说", "3"],
    ["更换路灯采纳了吗", "1"],
  ])("phrased as a follow-up stay with it: %s", async (words, label) => {
    const given = await converse(LAMPS, words);
    expect(numbersIn(given)).toEqual([LAMPS]);
    expect(given.points[0]?.label).toBe(label);
    expect(given.buttons.flat().some((button) => button.label.includes("全部提案"))).toBe(false);
  });

  it.each(["财政局怎么说", "财政局", "城管局呢"])(
    "that name a bureau of it stay with it: %s",
    async (words) => {
      expect(numbersIn(await converse(LAMPS, words))).toEqual([LAMPS]);
    },
  );

  it("about nothing that it says is told so, and may be searched for", async () => {
    const given = await converse(LAMPS, "航天发射场了吗");
    expect(given.text).toContain("没有找到“航天发射场");
    expect(given.points).toEqual([]);
    expect(given.buttons.flat()[0]?.text).toMatch(/^搜索 航天发射场/);
  });
});
