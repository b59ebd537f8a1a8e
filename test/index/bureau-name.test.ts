import { describe, expect, it } from "vitest";
import { sameBureau, withoutPlace } from "../../index/bureau-name.ts";

describe("a bureau's name without its place", () => {
  it.each([
    ["示例市教育局", "教育局"],
    ["市教育局", "教育局"],
    ["省农业农村厅", "农业农村厅"],
    ["城市管理局", "城市管理局"],
    ["市城市管理局", "城市管理局"],
    ["市场监管局", "市场监管局"],
    ["市市场监督管理局", "市场监督管理局"],
    ["财政局", "财政局"],
  ])("of %s is %s", (name, bare) => {
    expect(withoutPlace(name)).toBe(bare);
  });
});

describe("two spellings of a bureau", () => {
  it.each([
    ["卫健局", "市卫生健康局"],
    ["住建局", "示例市住房和城乡建设局"],
    ["城管局", "城市管理局"],
    ["市场监管局", "市市场监督管理局"],
  ])("%s and %s are one", (a, b) => {
    expect(sameBureau(a, b)).toBe(true);
  });

  it.each([
    ["城市管理局", "机关事务管理局"],
    ["财政局", "教育局"],
    ["公安局", "公安厅"],
  ])("%s and %s are two", (a, b) => {
    expect(sameBureau(a, b)).toBe(false);
  });
});
