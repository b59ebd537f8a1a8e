import { describe, expect, it } from "vitest";
import { compose, paragraph } from "../../../../handlers/compose.ts";
import { layOutForTerminal } from "../../../../src/channels/terminal/layout.ts";
import { isForPeople, lookOf } from "../../../../src/channels/terminal/look.ts";
import { textWidth } from "../../../../src/channels/terminal/text-width.ts";

const TABLE = compose({
  kind: "proposal",
  blocks: [
    {
      kind: "table",
      head: ["单位", "主办", "按期率"],
      rows: [
        ["民政局", "12", "91%"],
        ["自然资源和规划局", "3", "100%"],
        ["A局", "120", "7%"],
      ],
    },
  ],
});

describe("a terminal's answer", () => {
  it("has colours and broken lines only where somebody sits in front of it", () => {
    expect(lookOf({ isTTY: true, columns: 80 }, {})).toEqual({ colours: true, columns: 80 });
    expect(lookOf({ isTTY: false, columns: 80 }, {})).toEqual({ colours: false });
    expect(lookOf({}, {})).toEqual({ colours: false });
  });

  it("has no colours where NO_COLOR says so, whatever it says, but not where it is empty", () => {
    const screen = { isTTY: true, columns: 80 };
    expect(lookOf(screen, { NO_COLOR: "0" })).toEqual({ colours: false, columns: 80 });
    expect(lookOf(screen, { NO_COLOR: "" }).colours).toBe(true);
    expect(isForPeople(screen, { NO_COLOR: "1" })).toBe(false);
  });

  it("holds no escape sequence where colours are off", () => {
    const blocks = [{ kind: "title", text: "一件提案" } as const, { kind: "note", text: "注" } as const];
    const shown = layOutForTerminal(compose({ kind: "proposal", blocks }), { colours: false });
    expect(shown).toBe("【一件提案】\n\n注");
  });

  it.each([
    ["escape sequences", "停\u001b[2J车\u009b31m难", "停[2J车31m难"],
    ["a bell and a null", "停\u0007车\u0000难", "停车难"],
    ["a backspace and a carriage return", "停\b车\r难", "停车难"],
    ["direction marks", "停\u202e车\u2066难\u200f", "停车难"],
    ["a tab, which becomes a space", "停\t车", "停 车"],
  ])("is without %s of a proposal's text", (_, text, shown) => {
    expect(layOutForTerminal(compose({ kind: "notice", blocks: [paragraph(text)] }), PLAIN)).toBe(shown);
    const cells = compose({ kind: "notice", blocks: [{ kind: "table", head: ["题"], rows: [[text]] }] });
    expect(layOutForTerminal(cells, PLAIN)).toBe(`题\n${shown}`);
  });

  it("stands in columns although Chinese characters are wide, figures at the right", () => {
    expect(layOutForTerminal(TABLE, { colours: false, columns: 40 })).toBe(
      [
        "单位              主办  按期率",
        "民政局              12     91%",
        "自然资源和规划局     3    100%",
        "A局                120      7%",
      ].join("\n"),
    );
  });

  it("becomes lines of cells where the window is too narrow for columns, none wider than it", () => {
    const lines = layOutForTerminal(TABLE, { colours: false, columns: 20 }).split("\n");
    expect(lines).toContain("民政局 | 12 | 91%");
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(20);
  });
});

const PLAIN = { colours: false };
