import { describe, expect, it } from "vitest";
import { readText } from "../../../index/reading/read-text.ts";

const BODY = `

甘示例、乙示例委员：
你们提出的《关于增设坡道的提案》（第20220015号）、《关于改造盲道的提案》（第20220016号）收悉，两件并案办理，现答复如下：
一、坡道已增设二十处。
二、盲道已改造六公里，其余年底前完成。
此复。
示例市城管局
2022年6月6日
`;

function read(text: string) {
  return readText(text, "letter.txt").proposals;
}

describe("a letter that answers several proposals together", () => {
  it.each([
    "示例市城管局关于市政协九届二次会议第20220015号、第20220016号提案（并案）的答复",
    "示例市城管局关于市政协九届二次会议第20220015、20220016号提案的答复",
    "示例市城管局关于第20220015号和第20220016号提案的答复",
    "示例市城管局对两件并案提案的答复",
  ])("is a page for each of them under the heading %s", (heading) => {
    const pages = read(heading + BODY);
    expect(pages.map(({ number, title }) => [number, title])).toEqual([
      ["20220015", "关于增设坡道的提案"],
      ["20220016", "关于改造盲道的提案"],
    ]);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(2);
    for (const { replies, text } of pages) {
      expect(replies).toHaveLength(1);
      expect(text).toBe(heading + BODY);
    }
  });

  it("names what has no title in it by its number", () => {
    const letter = `示例市财政局关于市政协第12号、第15号提案的答复\n\n丙示例委员：\n您的提案收悉。经费已经落实。\n示例市财政局\n2022年6月6日\n`;
    expect(read(letter).map(({ number }) => number)).toEqual(["12", "15"]);
  });

  it.each([
    [
      "another letter's number in the text",
      "示例市城管局关于第20220015号提案的答复\n\n甘示例委员：\n您的第20220015号提案收悉。去年您提出的第20210007号提案已办结。坡道已增设二十处。\n示例市城管局\n2022年6月6日\n",
    ],
    [
      "numbers of documents",
      "示例市城管局关于第20220015号提案的答复\n\n甘示例委员：\n您的提案收悉。按照示办〔2022〕19号、20号文件，坡道已增设二十处。\n示例市城管局\n2022年6月6日\n",
    ],
  ])("is one page with %s", (_, letter) => {
    expect(read(letter).map(({ number }) => number)).toEqual(["20220015"]);
  });

  it("is one page where it stands under a proposal", () => {
    const page = `提案编号：20220015\n提案标题：关于增设坡道的提案\n提案人：甘示例\n主办单位：市城管局\n【提案内容】\n建议：\n1.增设坡道二十处。\n【答复】\n${BODY}`;
    expect(read(page).map(({ number }) => number)).toEqual(["20220015"]);
  });
});
