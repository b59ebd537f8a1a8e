import { describe, expect, it } from "vitest";
import { readText } from "../../../index/reading/read-text.ts";

const PROPOSAL =
  "示州市政协九届一次会议第20990112号提案\n关于延长图书馆开放时间的提案\n提案人：甘示例\n\n上班的人下班了，图书馆也下班了。\n\n建议：\n1.周五延长到二十二时。\n";

function read(text: string) {
  const [proposal] = readText(text, "a.txt").proposals;
  const { title, number, proposers, background } = proposal ?? {};
  return { title, number, proposers, background: background && text.slice(background.start, background.end) };
}

describe("lines that a site prints above a document", () => {
  it.each([
    "今天是2099年1月5日 星期一\n",
    "登录　注册　|　简体　繁体\n2099-01-05 10:20:33\n",
    "示州发布\n第一频道\n\n",
  ])("are no part of it: %j", (top) => {
    expect(read(top + PROPOSAL)).toEqual(read(PROPOSAL));
  });

  it("leave a text alone that begins with a sentence, or with an address", () => {
    const letter =
      "尊敬的甘示例委员：\n《关于延长图书馆开放时间的提案》收悉，现答复如下：\n已延长到二十二时。\n";
    expect(read(letter).proposers).toEqual(["甘示例"]);
    expect(read(`市民盼着图书馆晚点关门。\n${PROPOSAL}`).background).toContain("市民盼着");
  });
});
