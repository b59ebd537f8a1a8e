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
    ["今天天气怎么样", "off-topic"],
    ["今天东莞天气如何", "off-topic"],
    ["明天会下雨吗？", "off-topic"],
    ["现在几点了", "off-topic"],
    ["今天星期几", "off-topic"],
    ["讲个笑话", "off-topic"],
    ["吃饭了吗", "off-topic"],
  ])("takes %s for %s", (text, kind) => {
    expect(smallTalk(text, 0)?.kind).toBe(kind);
  });

  it("takes a bare number for a position only where a list was shown", () => {
    expect(smallTalk("2", 5)).toEqual({ kind: "pick", position: 2 });
    expect(smallTalk("2", 0)).toBeUndefined();
  });

  it.each([
    "20170411",
    "你好吗，411号办得怎样",
    "加装电梯",
    "天气",
    "天气预警",
    "天气预报",
    "最近极端天气",
    "气象",
    "恶劣天气停课怎么样了",
    "下雨积水",
    "今天星期几的限行",
    "老人吃饭",
    "财政局怎么样",
  ])("leaves %s to be understood as a question", (text) => {
    expect(smallTalk(text, 5)).toBeUndefined();
  });
});
