import { describe, expect, it } from "vitest";
import { readText } from "../../../index/reading/read-text.ts";

const HEADER = "proposal_number,reason,year,personnel_name,type,content";
const ROW = '0001,关于甲的建议,2022,张三等3人,社会事业,"情况，如下。具体建议：1、加强管理。2、完善制度。"';

function read(...lines: string[]) {
  return readText([HEADER, ...lines].join("\n"), "a.csv");
}

describe("a table of proposals", () => {
  it("is read row by row", () => {
    const { proposals, problems } = read(ROW, ROW.replace("0001", "0002"));
    expect(problems).toEqual([]);
    expect(proposals.map(({ source, number }) => [source, number])).toEqual([
      ["a.csv#1", "0001"],
      ["a.csv#2", "0002"],
    ]);
    expect(proposals[0]).toMatchObject({
      title: "关于甲的建议",
      year: 2022,
      kind: "joint",
      proposers: ["张三"],
      proposerCount: 3,
      category: "社会事业",
      recommendationOrigin: "proposal",
    });
    expect(proposals[0]?.recommendations).toHaveLength(2);
  });

  it("may have Chinese headings, tabs, a byte order mark and cells of several lines", () => {
    const text =
      '\ufeff提案号\t案由\t提案人\t建议\t主办单位\r\n7\t关于乙的提案\t李四\t"1.加强管理。\n2.完善制度。"\t市教育局\r\n';
    const { proposals, problems } = readText(text, "a.tsv");
    expect(problems).toEqual([]);
    expect(proposals[0]).toMatchObject({
      number: "7",
      proposers: ["李四"],
      bureaus: [{ name: "市教育局", role: "lead" }],
    });
    expect(proposals[0]?.recommendations).toHaveLength(2);
  });

  it.each([
    ["an unclosed quote", '0002,"关于乙的建议,2022,李四,其他,没有结尾', "引号"],
    ["a missing cell", "0002,关于乙的建议,2022", "6列"],
    ["no title", "0002,,2022,李四,其他,内容", "案由"],
  ])("with %s gives a problem with its line and goes on", (_, bad, expected) => {
    const { proposals, problems } = read(ROW, bad, ROW.replace("0001", "0003"));
    expect(proposals.map(({ number }) => number)).toEqual(["0001", "0003"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      source: "a.csv",
      line: 3,
      expected: expect.stringContaining(expected),
    });
  });

  it("without rows is a problem", () => {
    expect(read().problems).toMatchObject([{ source: "a.csv", line: 1 }]);
  });
});
