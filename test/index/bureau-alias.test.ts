import { describe, expect, it } from "vitest";
import { bureauAliases } from "../../index/bureau-alias.ts";

describe("the parts of a bureau's name", () => {
  it.each([
    ["示例市教委", "示例", "市", "教育局"],
    ["广州市教育局", "广州", "市", "教育局"],
    ["云陵省澜州市财政局", "澜州", "市", "财政局"],
    ["甘孜自治州财政局", "甘孜", "自治州", "财政局"],
    ["黔南州财政局", "黔南", "州", "财政局"],
    ["县住建局", "", "县", "住房和城乡建设局"],
    ["市场监管局", "", "", "市场监督管理局"],
  ])("of %s are its place %s, its level %s and %s", (name, place, level, unit) => {
    expect(bureauAliases().parts(name)).toMatchObject({ place, level, unit });
  });
});
