import { describe, expect, it } from "vitest";
import { importReport, importReportText } from "../../../src/sources/import-report.ts";

const problem = { source: "2024.csv", line: 17, expected: "提案号", got: "" };

function fileReport(given: object = {}) {
  const counts = { new: 2, changed: 1, cosmetic: 1, unchanged: 3, waiting: 0 };
  return {
    path: "2024.csv",
    counts,
    items: [],
    problems: [problem],
    samplesRemoved: 0,
    lacking: [],
    ...given,
  };
}

describe("the report of an import", () => {
  it("adds up the files and says where something could not be imported", () => {
    const gone = { source: "x.txt", line: null, expected: "可以打开的文件", got: "文件不存在" };
    const reports = [fileReport(), fileReport({ problems: [gone], samplesRemoved: 58 })];
    expect(importReportText(importReport(reports, false))).toBe(
      "导入完成：共2个文件，新增4件，有实质变化2件，仅格式不同2件，未变6件，未能导入2处。\n" +
        "示例提案58件已移除，库里只留导入的提案。\n" +
        "未能导入：\n" +
        "  2024.csv 第17行：应为提案号，实际为空\n" +
        "  x.txt：应为可以打开的文件，实际为文件不存在",
    );
  });

  it("says of a dry run that nothing was written", () => {
    const reports = [
      fileReport({ problems: [], samplesRemoved: 5 }),
      fileReport({ problems: [], samplesRemoved: 5 }),
    ];
    expect(importReportText(importReport(reports, true))).toBe(
      "试运行，没有写入：共2个文件，新增4件，有实质变化2件，仅格式不同2件，未变6件，未能导入0处。\n" +
        "示例提案5件将移除，库里只留导入的提案。",
    );
  });

  it("shows the first fifty problems and counts the rest", () => {
    const text = importReportText(importReport([fileReport({ problems: Array(73).fill(problem) })], false));
    expect(text.split("\n")).toHaveLength(53);
    expect(text).toContain("另有23处");
  });
});
