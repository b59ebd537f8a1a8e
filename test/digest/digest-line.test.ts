import { describe, expect, it } from "vitest";
import { digestLine } from "../../index/digest/digest-line.ts";
import { plainText } from "../../index/reading/plain-text.ts";

function lineOf(text: string, limit?: number): string {
  return digestLine(text, plainText(text), { start: 0, end: text.length }, limit);
}

describe("the one line of a recommendation", () => {
  it.each([
    ["（一）为缓解停车难，在医院周边新增车位300个；", "在医院周边新增车位300个"],
    ["2.加快旧管改造，尤其是老城区。", "加快旧管改造"],
    [
      "三是出台《噪声管理办法》（已列入立法计划的除外），明确处罚标准。",
      "出台《噪声管理办法》，明确处罚标准",
    ],
    ["长期以来支路照明不足，在支路加装路灯200盏。", "在支路加装路灯200盏"],
    ["对于占道停车的问题，在路口增设隔离桩。", "在路口增设隔离桩"],
    ["房龄满二十年的，免费更换软管。", "房龄满二十年的，免费更换软管"],
    ["首先，要办好食堂。三年内建成不少于40家社区食堂。", "办好食堂。三年内建成不少于40家社区食堂"],
  ])("of %s is %s", (text, line) => {
    expect(lineOf(text)).toBe(line);
  });

  it("keeps within a shorter limit and ends at the end of a clause", () => {
    expect(lineOf("1.延长地铁末班车时间至23:30,并加密早高峰班次,方便职工通勤。", 20)).toBe(
      "延长地铁末班车时间至23:30",
    );
  });

  it("cuts no quotation when a clause is too long by itself", () => {
    const long = `1.支持${"骨干企业与".repeat(6)}高校共建“新型储能材料产业创新研究院联合体”`;
    expect(lineOf(long)).not.toMatch(/“[^”]*$/);
  });
});
