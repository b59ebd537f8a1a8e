import { describe, expect, it } from "vitest";
import { aspectOf } from "../../../handlers/question/aspect.ts";

describe("what a follow-up asks by its own words", () => {
  it.each([
    ["哪些建议没有采纳", { kind: "stance", stances: ["declined"] }],
    ["哪些没采纳", { kind: "stance", stances: ["declined"] }],
    ["已经落实的有哪几条", { kind: "stance", stances: ["adopted"] }],
    ["哪几条没答应", { kind: "stance", stances: ["declined"] }],
    ["被拒的是哪几条", { kind: "stance", stances: ["declined"] }],
    ["没搭理的是哪条", { kind: "stance", stances: ["unanswered"] }],
    ["打了折扣的有哪几条", { kind: "stance", stances: ["partial"] }],
    ["有几条没回应", { kind: "stance", stances: ["unanswered"] }],
    ["支持的人多吗", { kind: "votes" }],
    ["支持票多少", { kind: "votes" }],
    ["有没有更正过", { kind: "correction" }],
    ["附件呢", { kind: "attachment" }],
    ["答复期限是哪天", { kind: "deadline" }],
    ["全文", { kind: "full-text" }],
    ["办到哪一步了", { kind: "status" }],
    ["类似提案", { kind: "similar" }],
    ["谁提的", { kind: "proposers" }],
  ])("reads %s", (text, aspect) => {
    expect(aspectOf(text)).toEqual(aspect);
  });

  it.each([
    ["第3条", "3"],
    ["第三条呢", "3"],
    ["3.1", "3.1"],
    ["三（二）怎么答的", "3.2"],
    ["第三条的第二点", "3.2"],
    ["第三大条第二小条呢", "3.2"],
    ["为什么不采纳第四条", "4"],
    ["建议二", "2"],
  ])("reads the point asked for in %s", (text, label) => {
    expect(aspectOf(text)).toMatchObject({ kind: "point", label });
  });

  it.each(["末班车时间回复了吗", "专项经费批了没有", "法律依据是什么"])("leaves %s to its words", (text) => {
    expect(aspectOf(text)).toBeUndefined();
  });
});
