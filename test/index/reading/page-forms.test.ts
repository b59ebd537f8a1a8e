import { describe, expect, it } from "vitest";
import { type Proposal, pointsOf, quote } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";

const HEAD = `示例市政协九届二次会议第12号提案
关于改善老街环境的提案
提案人：江水清
主办单位：市城市管理局　会办单位：市财政局
老街多年失修，居民意见大。建议：
`;
const ITEMS = "1.更换老旧路灯；\n2.修补破损路面。\n";
const LETTER = "\n江水清委员：\n老街路灯已更换36盏，破损路面十月修补。\n示例市城市管理局\n2022年5月6日\n";
const OPINION = "路灯经费80万元已列入年度预算。\n示例市财政局\n2022年4月6日\n";

function read(text: string): Proposal {
  const [proposal] = readText(text, "page.txt").proposals;
  if (!proposal) throw new Error("no proposal was read");
  return proposal;
}

describe("the recommendations of a page", () => {
  it.each([
    ["between semicolons", "更换老旧路灯；修补破损路面；清理沿街垃圾。"],
    ["after commas with closed marks", "（1）更换老旧路灯，（2）修补破损路面，（3）清理沿街垃圾。"],
    [
      "in a table",
      "| 序号 | 建议 |\n|---|---|\n| 1 | 更换老旧路灯 |\n| 2 | 修补破损路面 |\n| 3 | 清理沿街垃圾 |",
    ],
    ["of which one opens with a figure", "1．8路车改道进园区；\n2．修补破损路面；\n3．清理沿街垃圾。"],
    ["of which one opens with a year", "1、更换老旧路灯；\n2、2024年底前修补破损路面；\n3、清理沿街垃圾。"],
  ])("are told apart %s", (_, items) => {
    expect(pointsOf(read(`${HEAD}${items}\n${LETTER}`).recommendations)).toHaveLength(3);
  });
});

describe("a page in other forms", () => {
  const rows = "序号 | 提案建议 | 办理情况及理由\n1 | 路灯 | 已更换36盏\n2 | 路面 | 十月修补\n";

  it.each([
    [
      "names who filed what over the text",
      `【提案摘要】\n江水清委员：《关于改善老街环境的提案》\n建议：\n${ITEMS}示例市城市管理局答复${LETTER}`,
    ],
    [
      "has the proposer's name alone under its title",
      `关于改善老街环境的提案\n江水清委员\n\n建议：\n${ITEMS}示例市城市管理局答复${LETTER}`,
    ],
    [
      "names in its head who answers",
      `提案题目：关于改善老街环境的提案\n答复单位：城市管理局\n建议一：更换老旧路灯。\n建议二：修补破损路面。\n城市管理局复函：${LETTER}`,
    ],
    ["answers its own list in a table", `关于改善老街环境的提案\n建议：\n${ITEMS}${rows}`],
  ])("%s, and its recommendations are found", (_, page) => {
    const proposal = read(page);
    const said = pointsOf(proposal.recommendations).map(({ span }) => quote(proposal, span));
    expect(said).toEqual([expect.stringContaining("更换老旧路灯"), expect.stringContaining("修补破损路面")]);
    expect(proposal.replies).toHaveLength(1);
  });
});

describe("the letters of a page", () => {
  it("begin where the proposer is greeted by name, whatever follows", () => {
    expect(read(HEAD + ITEMS + LETTER).replies.map(({ bureau }) => bureau)).toEqual(["示例市城市管理局"]);
  });

  it.each([
    "【附1】\n市城市管理局：\n",
    "【会办】\n市城市管理局：\n",
    "※会办意见※\n市城市管理局：\n",
    "二、会办单位答复\n市城市管理局：\n",
    "市城市管理局：\n现就江水清委员提案提出会办意见：",
  ])("are told apart where %j opens the next", (opening) => {
    const { replies } = read(HEAD + ITEMS + LETTER + opening + OPINION);
    expect(replies.map(({ bureau, kind }) => [bureau, kind])).toEqual([
      ["示例市城市管理局", "reply"],
      ["示例市财政局", "opinion"],
    ]);
  });

  it("may be corrected by one whose heading says so", () => {
    const correction =
      "市城市管理局（2022年9月1日）关于第12号提案的更正说明：\n江水清委员：\n路灯改为更换40盏。\n";
    expect(read(HEAD + ITEMS + LETTER + correction).replies.at(-1)?.kind).toBe("correction");
  });
});

describe("the labels of a page", () => {
  it("may stand in brackets one after another", () => {
    const page = "【标题】关于改善老街环境的提案\n【主办】市城市管理局　【会办】市教育局、市财政局\n建议：\n";
    const { bureaus } = read(page + ITEMS + LETTER);
    expect(bureaus.map(({ name, role }) => `${name} ${role}`)).toEqual([
      "市城市管理局 lead",
      "市教育局 assisting",
      "市财政局 assisting",
    ]);
  });
});

describe("the head of a page", () => {
  it.each([
    ["政协提案2022018", "2022018"],
    ["示例市政协提案 20220018", "20220018"],
    ["提案编号 2022-018", "2022-018"],
    ["委员提案（2022018）", "2022018"],
    ["政协提案２０２２０１８", "2022018"],
  ])("tells the number where its first line is %s", (line, number) => {
    const body = HEAD.slice(HEAD.indexOf("\n"));
    expect(read(`${line}${body}${ITEMS}`).number).toBe(number);
  });

  it("has no number in a line that counts proposals", () => {
    const body = HEAD.slice(HEAD.indexOf("\n"));
    expect(read(`政协提案 128 件${body}${ITEMS}`).number).toBeNull();
  });

  it.each([
    ["教育事业", "教育事业"],
    ["提案", null],
    ["政协提案", null],
    ["建议提案办理", null],
    ["人大建议、政协提案", null],
  ])(
    "with the class %s is of the subject class %s: what kind of document it is, is none",
    (written, category) => {
      expect(read(`${HEAD.replace("提案人", `类　别：${written}\n提案人`)}${ITEMS}`).category).toBe(category);
    },
  );
});
