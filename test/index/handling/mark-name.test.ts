import { describe, expect, it } from "vitest";
import { markName } from "../../../index/handling/mark-name.ts";

describe("the name of a result mark", () => {
  it.each([
    ["B", "B类"],
    ["B类", "B类"],
    ["B 类", "B类"],
    ["（Ｂ类）", "B类"],
    ["b类件", "B类"],
    ["[A1]", "A1类"],
    ["D", "D类"],
    ["解决或采纳", "解决或采纳"],
    ["列入计划 拟解决", "列入计划拟解决"],
    ["部分采纳", "部分采纳"],
  ])("of %s is %s", (written, name) => {
    expect(markName(written)).toBe(name);
  });
});
