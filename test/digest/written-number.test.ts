import { describe, expect, it } from "vitest";
import { withDatesInDigits, withNumbersInDigits } from "../../index/digest/written-number.ts";

describe("a text whose numbers are written in Chinese", () => {
  it.each([
    ["八月三日前完工", "8月3日前完工"],
    ["二〇二五年十一月底", "2025年11月底"],
    ["三个月内", "三个月内"],
  ])("has the dates of %s in digits", (text, expected) => {
    expect(withDatesInDigits(text)).toBe(expected);
  });

  it.each([
    ["二百零三位老人", "203位老人"],
    ["一百一十八所", "118所"],
    ["月薪一千五", "月薪1500"],
    ["三万二", "32000"],
    ["三千万立方米", "30000000立方米"],
    ["1.5万元", "15000元"],
    ["一千零五户", "1005户"],
  ])("has the number of %s in digits", (text, expected) => {
    expect(withNumbersInDigits(text)).toBe(expected);
  });

  it.each(["十分重视", "“十四五”规划", "第十三届", "千方百计", "几十万人"])("leaves %s as it is", (text) => {
    expect(withNumbersInDigits(text)).toBe(text);
  });
});
