import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import { numberQuery } from "../../../index/search/number-query.ts";
import { proposalWith } from "./invented-proposal.ts";

const session = (term: number, meeting: number) => ({ text: `${term}届${meeting}次`, term, meeting });
const YEARLY = proposalWith({ id: "yearly", number: "20190027", year: 2019 });
const DASHED = proposalWith({ id: "dashed", number: "2017-146", year: 2017 });
const PLAIN = proposalWith({ id: "plain", number: "058", year: 2020, session: session(9, 4) });
const OTHER_CITY = proposalWith({ id: "other", number: "58", year: 2018, session: session(7, 2) });
const TERMED = proposalWith({ id: "termed", number: "142072", year: 2024, session: session(14, 2) });
const SHORT_YEAR = proposalWith({ id: "short-year", number: "21064", year: 2021 });
const BETWEEN = proposalWith({ id: "between", number: "[2023]闭08号", year: 2023 });
const NONE = proposalWith({ id: "none" });
const index = buildIndex([YEARLY, DASHED, PLAIN, OTHER_CITY, TERMED, SHORT_YEAR, BETWEEN, NONE]);

describe("a number in a question", () => {
  it.each([
    ["第20190027号", { digits: "20190027" }],
    ["2019-0027", { digits: "0027", year: 2019 }],
    ["2019年第27号", { digits: "27", year: 2019 }],
    ["〇四一一", { digits: "0411" }],
    ["二〇一七年三三三号", { digits: "333", year: 2017 }],
    ["2o19oo27", { digits: "20190027" }],
    ["20l90027", { digits: "20190027" }],
    ["十三届一次会议第411号", { digits: "411", term: 13, meeting: 1 }],
    ["第十三届第一次会议四百一十一号", { digits: "411", term: 13, meeting: 1 }],
    ["没有数", undefined],
  ])("is read from %s", (written, expected) => expect(numberQuery(written)).toEqual(expected));
});

describe("the look-up of numbers", () => {
  it.each([
    ["20190027", ["yearly"]],
    ["27号", ["yearly"]],
    ["2017146", ["dashed"]],
    ["2017年146号", ["dashed"]],
    ["58号", ["plain", "other"]],
    ["九届四次会议第58号", ["plain"]],
    ["72", ["termed"]],
    ["2024年第72号", ["termed"]],
    ["64号", ["short-year"]],
    ["闭08号", ["between"]],
    ["2023年闭8号", ["between"]],
    ["999", []],
    ["", []],
  ])("finds for %s exactly %j", (written, expected) => {
    expect(index.byNumber(written).exact.map((card) => card.id)).toEqual(expected);
  });

  it.each([
    ["20190072", "transposed"],
    ["20190028", "typo"],
    ["2019027", undefined],
    ["201900227", "typo"],
    ["20190127", "typo"],
  ])("offers the near number for %s only as a suggestion (%s)", (written, reason) => {
    const { exact, suggestions } = index.byNumber(written);
    if (reason === undefined) expect(exact.map((card) => card.id)).toEqual(["yearly"]);
    else expect(exact).toEqual([]);
    expect(suggestions.find(({ card }) => card.id === "yearly")?.reason).toBe(reason);
  });
});
