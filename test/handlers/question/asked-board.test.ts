import { describe, expect, it } from "vitest";
import { askedBoard } from "../../../handlers/question/asked-board.ts";

describe("a question over the handling of many proposals", () => {
  it.each([
    "统计",
    "统计一下",
    "答复统计",
    "2022年办复率",
    "2024年质监局按期率",
    "教育局的按期办复率",
    "今年按时答复率",
    "办理看板",
  ])("wants the figures: %s", (text) => {
    expect(askedBoard(text, "2026-11-26")).toEqual({ wanted: { kind: "board" } });
  });

  it.each(["统计局", "人口统计", "按期换届", "统计数据造假"])("is not this: %s", (text) => {
    expect(askedBoard(text, "2026-11-26")).toBeUndefined();
  });
});
