import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addWorkingDays } from "../../../index/day.ts";
import { USUAL_RULES } from "../../../index/handling/deadline.ts";
import { deadlinesFor } from "../../../index/handling/deadline-book.ts";
import { readDeadlines } from "../../../src/deadlines/deadline-file.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

function fileWith(content: unknown): string {
  const path = join(temporaryFolder(), "deadlines.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const session = { text: "九届二次会议", term: 9, meeting: 2 };

describe("the file of deadlines", () => {
  it("may be absent: three months, three more, one for assisting", () => {
    const book = readDeadlines(join(temporaryFolder(), "deadlines.json"));
    expect(book.usual).toEqual(USUAL_RULES);
    expect(book.soonDays).toBe(15);
  });

  it("knows the public holidays and worked weekends of 2025 and 2026", () => {
    const { calendar } = readDeadlines(join(temporaryFolder(), "deadlines.json"));
    expect(addWorkingDays("2025-09-26", 3, calendar)).toBe("2025-09-30"); // 28 September is worked
    expect(addWorkingDays("2026-02-13", 2, calendar)).toBe("2026-02-24"); // 14 February is worked, then nine days off
  });

  it("changes the usual rules in parts", () => {
    const book = readDeadlines(fileWith({ 默认: { 会办: { 工作日: 20 } }, 快到期天数: 7 }));
    expect(book.usual).toEqual({ ...USUAL_RULES, assisting: { workingDays: 20 } });
    expect(book.soonDays).toBe(7);
  });

  it("has rules for one committee and session, the rest as usual", () => {
    const special = { 政协: "示例市政协", 届: 9, 次: 2, 主办: { 月: 5 } };
    const book = readDeadlines(fileWith({ 默认: { 会办: { 月: 2 } }, 另有规定: [special] }));
    expect(deadlinesFor({ committee: "示例市政协", session }, book).rules).toEqual({
      lead: { months: 5 },
      extension: { months: 3 },
      assisting: { months: 2 },
    });
    expect(deadlinesFor({ committee: "另一市政协", session }, book).rules.lead).toEqual({ months: 3 });
  });

  it("adds days off and worked days of the place, which go before the State Council's", () => {
    const { calendar } = readDeadlines(fileWith({ 放假: ["2026-03-03"], 上班: ["2026-02-23"] }));
    expect(addWorkingDays("2026-03-02", 1, calendar)).toBe("2026-03-04");
    expect(addWorkingDays("2026-02-14", 1, calendar)).toBe("2026-02-23");
  });

  it.each([
    [{ 默认: { 主办: { 月: 0 } } }, "默认 → 主办 → 月：应为1到999的整数，实际0", "0"],
    [{ 默认: { 主办: 3 } }, '默认 → 主办：应为{"月": 3} 或 {"工作日": 30}，实际3', "3"],
    [{ 另有规定: [{ 届: "九" }] }, '另有规定 → 0 → 届：应为1到999的整数，实际"九"', "九"],
    [{ 放假: ["2月30日"] }, "放假 → 0：应为日期，如 2026-10-01", "2月30日"],
    [{ 默任: {} }, "整个文件：应为只含“默认”“另有规定”", "默任"],
  ])("stops the start with the place, what was expected and what came: %j", (content, place, got) => {
    const read = () => readDeadlines(fileWith(content));
    expect(read).toThrow(place);
    expect(read).toThrow(got);
  });

  it("stops the start where it is no JSON", () => {
    expect(() => readDeadlines(fileWith("默认: 三个月"))).toThrow("不是 JSON");
  });
});
