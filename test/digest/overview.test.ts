import { describe, expect, it } from "vitest";
import { isAside, isOverviewHeading, opensOverview } from "../../index/digest/overview.ts";

describe("what a letter tells of the field at large", () => {
  it.each(["一、总体情况", "(一)我市公园建设的基本情况", "发展概况"])(
    "stands under the heading %s",
    (heading) => {
      expect(isOverviewHeading(heading)).toBe(true);
    },
  );

  it.each(["一、关于公园开放时间", "经费问题"])("does not stand under the heading %s", (heading) => {
    expect(isOverviewHeading(heading)).toBe(false);
  });

  it.each(["近年来,市委、市政府高度重视公园建设。", "公园是民生大事。我市现有公园12处。"])(
    "opens like %s",
    (text) => {
      expect(opensOverview(text)).toBe(true);
    },
  );

  it("names rates, ranks and meetings", () => {
    expect(isAside("我局就此召开座谈会两次。")).toBe(true);
    expect(isAside("全区绿地率已达41%,位列全市前三。")).toBe(true);
    expect(isAside("已增设路灯36盏。")).toBe(false);
  });
});
