import { describe, expect, it } from "vitest";
import { askedPeriod } from "../../../handlers/question/asked-period.ts";

const DAY = "2026-11-24";

describe("the period in a question", () => {
  it.each([
    ["质监局2017年的提案", { year: 2017 }],
    ["二〇二一年一共多少件", { year: 2021 }],
    ["17年财政局", { year: 2017 }],
    ["九六年的提案", { year: 1996 }],
    ["工信局 2021", { year: 2021 }],
    ["今年的提案", { year: 2026, soft: true }],
    ["民盟去年提的", { year: 2025, soft: true }],
    ["十三届一次会议的提案", { session: { term: 13, meeting: 1 } }],
    ["第九届第四次会议", { session: { term: 9, meeting: 4 } }],
    ["十三届的提案", { session: { term: 13 } }],
    ["2019到2021年的提案", { years: { from: 2019, to: 2021 } }],
    ["2019-2021年", { years: { from: 2019, to: 2021 } }],
    ["近三年质监局的", { years: { from: 2024, to: 2026 } }],
    ["最近的提案", { latest: "year" }],
    ["上一次会议的", { latest: "meeting" }],
    ["团体标准", {}],
    ["2018年以后的", { years: { from: 2018, to: 2026 } }],
    ["2018年和2019年的", { years: { from: 2018, to: 2019 } }],
    ["近几年", {}],
  ])("reads %s", (text, period) => {
    expect(askedPeriod(text, DAY).period).toEqual(period);
  });

  it("leaves the question without the period", () => {
    expect(askedPeriod("财政局2017年主办的", DAY).rest.replace(/\s+/g, "")).toBe("财政局主办的");
  });
});
