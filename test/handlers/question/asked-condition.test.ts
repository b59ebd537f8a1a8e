import { describe, expect, it } from "vitest";
import { askedCondition, askedFirst } from "../../../handlers/question/asked-condition.ts";
import { askedDocument } from "../../../handlers/question/asked-document.ts";
import { asksForSet, asksToCompare } from "../../../handlers/question/asked-set.ts";

describe("the conditions in a question", () => {
  it.each([
    ["集体提案有哪些", { kind: "collective" }],
    ["哪些是联名的", { kind: "joint" }],
    ["界别提案", { kind: "sector" }],
    ["A类的提案", { resultMark: "A" }],
    ["办理结果是b的有哪些", { resultMark: "B" }],
    ["支持票超过20的", { votes: { by: "support", over: 20 } }],
    ["支持100票以上的提案", { votes: { by: "support", over: 99 } }],
    ["反对不到3票的", { votes: { by: "oppose", under: 3 } }],
    ["反对不少于3人", { votes: { by: "oppose", over: 2 } }],
    ["只有部分单位答复的", { status: "partly-replied" }],
    ["哪些是分办的", { role: "separate" }],
    ["2021年支持超过5票的集体提案", { kind: "collective", votes: { by: "support", over: 5 } }],
  ])("are read from %s", (text, condition) => {
    expect(askedCondition(text).condition).toEqual(condition);
  });

  it.each(["农村集体经济", "联名卡", "支持多少票", "B超检查费用", "一类医院", "支持20个村发展产业"])(
    "are not heard in %s",
    (text) => expect(askedCondition(text).condition).toEqual({}),
  );

  it("know the first proposer from any", () => {
    expect(askedFirst("甘若棠是第一提案人的")).toMatchObject({ first: true });
    expect(askedFirst("甘若棠的提案").first).toBe(false);
  });
});

describe("the number of an official document", () => {
  it.each([
    "示府办〔2022〕19号",
    "示府办[2022]19号",
    "示府办（2022）第19号",
    "示府办【2022】 19 号",
    "查一下示府办(2022)19号",
  ])("is read from %s", (text) => {
    expect(askedDocument(text).document?.replace(/[^\p{Script=Han}\d]/gu, "")).toMatch(
      /^示府办2022第?19号$/u,
    );
  });

  it.each(["2022年19号", "第19号提案", "〔2023〕闭08号"])("is not taken from %s", (text) => {
    expect(askedDocument(text).document).toBeUndefined();
  });
});

describe("what is wanted of many proposals", () => {
  it.each(["教育方面的提案有哪些", "列出所有养老的", "内涝以前有人提过吗", "有没有和电梯类似的提案"])(
    "is all of them in %s",
    (text) => expect(asksForSet(text)).toBe(true),
  );

  it.each(["加装电梯", "电梯补贴多少钱", "河道什么时候治理"])("is the best one in %s", (text) => {
    expect(asksForSet(text)).toBe(false);
  });

  it.each(["20190027和20170411对比一下", "这两件有什么区别", "哪个采纳得多"])(
    "is a comparison in %s",
    (text) => expect(asksToCompare(text)).toBe(true),
  );
});
