import { describe, expect, it } from "vitest";
import { datesIn, wholeDate } from "../../../index/reading/written-date.ts";

describe("a written date", () => {
  it.each([
    ["2019年4月20日", "2019-04-20"],
    ["2019 年 4 月 20 日", "2019-04-20"],
    ["二〇一七年七月五日", "2017-07-05"],
    ["二○一二年十二月三十一日", "2012-12-31"],
    ["二零二一年十月九日", "2021-10-09"],
    ["二00八年六月十日", "2008-06-10"],
    ["二O一二年三月一日", "2012-03-01"],
    ["2021-06-30", "2021-06-30"],
    ["2021/6/3", "2021-06-03"],
    ["2021.6.3", "2021-06-03"],
    ["20241018", "2024-10-18"],
    ["(2019年7月5日)", "2019-07-05"],
    ["2019年7月5日 09:30", "2019-07-05"],
  ])("%s is %s", (text, day) => {
    expect(wholeDate(text)?.day).toBe(day);
  });

  it.each(["2023526日", "317日", "201782日", "2025 915", "2019年6月", "2019年2月30日"])(
    "%s keeps its writing and has no day",
    (text) => {
      expect(wholeDate(text)).toEqual({ text, day: null });
    },
  );

  it.each(["20170411号", "第20190017号", "1.5元", "2019年"])("%s is none", (text) => {
    expect(wholeDate(text)).toBeNull();
    expect(datesIn(text)).toEqual([]);
  });
});
