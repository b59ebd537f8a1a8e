import { describe, expect, it } from "vitest";
import { readRows } from "../../../index/reading/read-rows.ts";
import { readText } from "../../../index/reading/read-text.ts";

const TEXT = "建议：1.加固河堤；2.清理河道。";
const HEADER = ["提案号", "案由", "提案人", "主办单位", "内容"];
const ROW = ["12", "关于修缮河堤的提案", "张示例", "市水务局", TEXT];
const KNOWN = { number: "12", title: "关于修缮河堤的提案", proposers: ["张示例"] };

function read(...rows: string[][]) {
  return readRows(rows, "a.xlsx");
}

describe("a table as offices keep it", () => {
  it.each([
    ["spaces inside", ["提 案 号", "案　由", "提 案 人", "主办 单位", "内 容"]],
    [
      "remarks in brackets",
      ["提案号（必填）", "案由*", "提案人(单位)", "主办单位[全称]", "提案内容（500字以内）"],
    ],
    ["the words of printed pages", ["编号", "提案名称", "第一提案人", "牵头部门", "提案正文"]],
  ])("may have columns named with %s", (_, header) => {
    const { proposals, problems } = read(header, ROW);
    expect(problems).toEqual([]);
    expect(proposals).toMatchObject([{ ...KNOWN, bureaus: [{ name: "市水务局", role: "lead" }] }]);
  });

  it("may have a title above its header, and in a CSV too", () => {
    const above = [["示例市政协提案汇总表"], ["制表：提案委", "2024年"]];
    expect(read(...above, HEADER, ROW).proposals).toMatchObject([KNOWN]);
    const csv = [...above, HEADER, ROW].map((row) => row.join(",")).join("\r\n");
    expect(readText(csv, "a.csv")).toMatchObject({ proposals: [KNOWN], problems: [] });
  });

  it("may name its columns in two lines, the upper one merged over several", () => {
    const { proposals, problems } = read(
      ["提案号", "案由", "提案人", "承办单位", "", "内容"],
      ["", "", "", "主办", "会办", ""],
      ["12", "关于修缮河堤的提案", "张示例", "市水务局", "市财政局", TEXT],
    );
    expect(problems).toEqual([]);
    expect(proposals[0]?.bureaus).toEqual([
      { name: "市水务局", role: "lead" },
      { name: "市财政局", role: "assisting" },
    ]);
  });

  it("may have headings between its rows, sums and notes below them", () => {
    const { proposals, problems } = read(HEADER, ["一、城建类"], ROW, ["合计", "1件"], ["注：以交办单为准"]);
    expect(problems).toEqual([]);
    expect(proposals).toMatchObject([KNOWN]);
  });

  it("may give numbers with a point and days by their count", () => {
    const dated = [...HEADER, "交办日期"];
    const { proposals } = read(dated, ["12.0", ...ROW.slice(1), "45361"]);
    expect(proposals).toMatchObject([{ ...KNOWN, assignedOn: { day: "2024-03-10" } }]);
  });

  const REPLIES = ["提案号", "案由", "提案人", "承办单位", "答复内容"];
  const [BY_WATER, BY_MONEY] = [
    ["12", "关于修缮河堤的提案", "张示例", "市水务局", "河堤已经加固。"],
    ["12", "关于修缮河堤的提案", "张示例", "市财政局", "资金已列入预算。"],
  ] as const;

  it.each([
    ["by the number and title of each", [...BY_MONEY]],
    ["by cells merged over them", ["", "", "", ...BY_MONEY.slice(3)]],
  ])("may have a row for each bureau, told %s", (_, second) => {
    const { proposals, problems } = read(REPLIES, [...BY_WATER], second);
    expect(problems).toEqual([]);
    expect(proposals).toMatchObject([KNOWN]);
    expect(proposals[0]?.replies.map(({ bureau }) => bureau)).toEqual(["市水务局", "市财政局"]);
  });

  it("keeps proposals of one number apart that have other titles", () => {
    expect(read(HEADER, ROW, ["12", "关于增加学位的提案", ...ROW.slice(2)]).proposals).toHaveLength(2);
  });

  it("is a form where names and values take turns", () => {
    const form = [["案由", "修缮河堤", "类别", "城建"], ["提案人", "张示例", "主办单位", "市水务局"], [TEXT]];
    expect(read(...form).proposals).toMatchObject([{ proposers: ["张示例"] }]);
  });
});
