import { describe, expect, it } from "vitest";
import { canonicalNumber, numberSpellings, yearOfNumber } from "../../index/number.ts";

describe("the spellings of a number", () => {
  it.each([
    ["20170411", {}, ["20170411", "2017-0411", "2017年第411号", "0411", "411"]],
    ["2017-146", {}, ["2017-146", "2017146", "20170146", "2017年第146号", "146", "0146"]],
    ["2023089", {}, ["2023089", "2023-089", "2023年第89号", "89", "089"]],
    ["058", { year: 2020 }, ["058", "58", "0058", "2020年第58号"]],
    ["[2023]闭08", {}, ["[2023]闭08", "2023闭08", "08", "8"]],
    ["DH0271", {}, ["DH0271", "0271", "271"]],
    ["142072", { term: 14, meeting: 2 }, ["142072", "072", "72"]],
    ["12050094", { term: 12, meeting: 5 }, ["12050094", "0094", "94"]],
    ["21064", { year: 2021 }, ["21064", "064", "64"]],
  ])("of %s are those that people ask by", (written, context, asked) => {
    expect(numberSpellings(written, context)).toEqual(expect.arrayContaining(asked));
    expect(numberSpellings(written, context)[0]).toBe(written);
  });

  it("never take five digits for a session's without being told the session", () => {
    expect(numberSpellings("55256")).not.toContain("256");
  });
});

describe("a number in one spelling", () => {
  it.each([
    ["第２０１７０４１１号", "20170411"],
    ["第〇四一一号", "0411"],
    ["第一百四十六号", "146"],
    ["2017 — 146 号", "2017-146"],
    ["提案第2023089号", "2023089"],
  ])("%s is %s", (written, canonical) => {
    expect(canonicalNumber(written)).toBe(canonical);
  });
});

describe("the year of a number", () => {
  it.each([
    ["20170411", 2017],
    ["2017-146", 2017],
    ["[2023]闭08号", 2023],
    ["0355", null],
    ["12050094", null],
  ])("%s carries %s", (written, year) => {
    expect(yearOfNumber(written)).toBe(year);
  });
});
