import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../../../src/channels/terminal/text-width.ts";
import { wrapText } from "../../../../src/channels/terminal/wrap-text.ts";

describe("the width of a text", () => {
  it.each([
    ["abc", 3],
    ["提案", 4],
    ["第12号，", 8],
    ["e\u0301", 1],
    ["零\u200b宽", 4],
    ["👨‍👩‍👧", 2],
    ["𠮷", 2],
  ])("of %j is %i columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe("breaking lines", () => {
  it("breaks between Chinese characters at the terminal's edge", () => {
    expect(wrapText("我局已在全部街道设立长者饭堂", 10)).toBe("我局已在全\n部街道设立\n长者饭堂");
  });

  it("keeps Latin words and numbers whole", () => {
    expect(wrapText("标准GB/T12366的要求", 12)).toBe("标准\nGB/T12366的\n要求");
  });

  it("starts no line with a closing mark", () => {
    expect(wrapText("我局已答复。此复", 10)).toBe("我局已答\n复。此复");
  });

  it("repeats the indentation and the bar of a quotation", () => {
    expect(wrapText("  │ 我局已在街道设立", 12)).toBe("  │ 我局已在\n  │ 街道设立");
  });

  it("loses no character and makes no line wider than the terminal", () => {
    const text = fc.string({ unit: fc.constantFrom(..."提案建议，。“”ab12 ") });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 80 }), (given, columns) => {
        const wrapped = wrapText(given, columns);
        expect(wrapped.replace(/\s/g, "")).toBe(given.replace(/\s/g, ""));
        expect(Math.max(...wrapped.split("\n").map(textWidth))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
