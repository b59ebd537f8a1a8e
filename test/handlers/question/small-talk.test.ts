import { describe, expect, it } from "vitest";
import { smallTalk } from "../../../handlers/question/small-talk.ts";

describe("what is said beside questions", () => {
  it.each([
    ["你好", "greeting"],
    ["谢谢！", "thanks"],
    ["帮助", "help"],
    ["/help", "help"],
    ["更多", "more"],
    ["下一页", "more"],
  ])("takes %s for %s", (text, kind) => {
    expect(smallTalk(text, 0)?.kind).toBe(kind);
  });

  it("takes a bare number for a position only where a list was shown", () => {
    expect(smallTalk("2", 5)).toEqual({ kind: "pick", position: 2 });
    expect(smallTalk("2", 0)).toBeUndefined();
  });

  it.each(["20170411", "你好吗，411号办得怎样", "加装电梯"])(
    "leaves %s to be understood as a question",
    (text) => {
      expect(smallTalk(text, 5)).toBeUndefined();
    },
  );
});
