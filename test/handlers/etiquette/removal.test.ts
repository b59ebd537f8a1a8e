import { describe, expect, it } from "vitest";
import { asksRemoval } from "../../../handlers/etiquette/removal.ts";
import { readUnaskedSwitch } from "../../../handlers/etiquette/unasked-switch.ts";

describe("taking an answer away", () => {
  it.each(["撤回", "删除", "/remove", "删掉这条", "／删除"])("is asked by “%s”", (text) => {
    expect(asksRemoval(text)).toBe(true);
  });

  it.each(["删除养老的提案", "撤回提案的程序", "谢谢"])("is not asked by “%s”", (text) => {
    expect(asksRemoval(text)).toBe(false);
  });
});

describe("the switch for unasked answers", () => {
  it.each([
    ["/unasked on", true],
    ["主动回答 开", true],
    ["主动回答关闭", false],
    ["/unasked off", false],
    ["主动回答的提案", undefined],
  ])("reads “%s” as %s", (text, on) => {
    expect(readUnaskedSwitch(text)).toBe(on);
  });
});
