import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import { proposalWith } from "./invented-proposal.ts";

const proposedBy = (name: string) => proposalWith({ id: name, proposers: [name] });
const NAMES = [
  "何静姝",
  "高峰",
  "单雄心",
  "阿依古丽·买提",
  "民盟甲城市委会",
  "省工商联",
  "市政协人口资源环境委员会",
  "经济界",
];
const index = buildIndex(NAMES.map(proposedBy));
const found = (text: string) => index.proposersIn(text).map(({ name, exact }) => [name, exact]);

it("hears the organisation, not the short name that stands within it", () => {
  const both = buildIndex(["商联", "市工商联"].map(proposedBy));
  expect(both.proposersIn("工商联提过哪些").map(({ name }) => name)).toEqual(["市工商联"]);
});

describe("people and organisations in a question", () => {
  it.each([
    ["何静姝", "何静姝", true, "the name alone"],
    ["何静书的提案", "何静姝", false, "sounds the same"],
    ["善雄心委员", "单雄心", false, "单 as a surname is read shan"],
    ["何静娴委员", "何静姝", false, "one wrong character before 委员"],
    ["阿依古丽委员", "阿依古丽·买提", true, "a part of a long name"],
    ["高峰委员提的", "高峰", true, "a name that is also a word, before 委员"],
    ["高峰的提案", "高峰", true, "the same, before 的提案"],
    ["民盟去年提的加装电梯", "民盟甲城市委会", true, "a party by its short name"],
    ["民盟市委的集体提案", "民盟甲城市委会", true, "with its level"],
    ["工商联的集体提案", "省工商联", true, "without its level"],
    ["人口资源环境委员会提的", "市政协人口资源环境委员会", true, "a special committee without its place"],
    ["经济界别的提案", "经济界", true, "a sector"],
  ])("hears in %s that %s is meant (exact: %s): %s", (text, name, exact) => {
    expect(found(text)).toEqual([[name, exact]]);
  });

  it.each(["早高峰堵车", "高峰期公交", "何静娴", "工商联络站", "合静安全"])("hears nobody in %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("lets a part that several share stand for any of them", () => {
    const shared = buildIndex(["民盟甲城市委会", "民盟乙城市委会"].map(proposedBy));
    const names = shared.proposersIn("民盟的提案").map((one) => one.name);
    expect(names).toEqual(["民盟"]);
    expect(shared.cards({ proposers: names })).toHaveLength(2);
  });
});
