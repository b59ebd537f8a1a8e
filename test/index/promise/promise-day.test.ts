import { describe, expect, it } from "vitest";
import { promiseDay } from "../../../index/promise/promise-day.ts";

describe("the day of a promise", () => {
  it.each([
    ["2022年底前", "2022-12-31"],
    ["２０２５年底", "2025-12-31"],
    ["今年9月", "2024-09-30"],
    ["今年9月15日", "2024-09-15"],
    ["9月底前", "2024-09-30"],
    ["十月份", "2024-10-31"],
    ["3月", "2025-03-31"],
    ["明年2月", "2025-02-28"],
    ["2028年2月", "2028-02-29"],
    ["第三季度", "2024-09-30"],
    ["明年上半年", "2025-06-30"],
    ["年内", "2024-12-31"],
    ["明年起", "2025-12-31"],
    ["国庆节前", "2024-09-30"],
    ["10月上旬", "2024-10-10"],
    ["2024年12月前", "2024-12-31"],
  ])("of %s in a letter of July 2024 is %s", (written, day) => {
    expect(promiseDay(written, "2024-07-08")).toBe(day);
  });

  it.each(["今年9月", "9月底前", "第三季度", "年底前"])(
    "of %s is not guessed where the letter has no date",
    (written) => expect(promiseDay(written, null)).toBeNull(),
  );

  it.each(["开学前", "汛期前", "13月", "2月30日"])("of %s is left to a person", (written) => {
    expect(promiseDay(written, "2024-01-08")).toBeNull();
  });

  it("needs no letter's date where the year is written", () => {
    expect(promiseDay("2025年6月", null)).toBe("2025-06-30");
  });
});
