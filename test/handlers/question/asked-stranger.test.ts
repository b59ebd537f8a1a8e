import { describe, expect, it } from "vitest";
import { askedStranger } from "../../../handlers/question/asked-stranger.ts";

describe("a member whom nobody knows", () => {
  it.each([
    ["沈无此委员提的", "沈无此"],
    ["请问王不在委员关于养老的提案", "王不在"],
    ["查一下欧阳代表的提案", "欧阳"],
  ])("is named in %s", (text, stranger) => {
    expect(askedStranger(text, [])).toMatchObject({ stranger });
  });

  it.each(["政协委员履职", "各位委员的提案", "农业委员的提案", "经济委员会的提案", "女委员提的"])(
    "is nobody in %s",
    (text) => {
      expect(askedStranger(text, [])).toEqual({ stranger: undefined, rest: text });
    },
  );

  it("is not looked for beside one whom somebody knows", () => {
    expect(askedStranger("沈无此委员和他", [{}]).stranger).toBeUndefined();
  });
});
