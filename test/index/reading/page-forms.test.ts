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

describe("recommendations without a heading", () => {
  it("may be paragraphs that begin with the first thing to do, and say what had better be done", () => {
    const asks = [
      "头一件事，把零碎的路面补齐，两年修完六公里。",
      "同时要给老街换上节能路灯。",
      "此外，宜将背街小巷列入清扫范围。",
    ];
    const page = `关于改善老街环境的提案\n提案人：江水清\n老街多年失修，居民意见很大，游客也少了。\n${asks.join("\n")}\n${LETTER}`;
    expect(pointsOf(read(page).recommendations)).toHaveLength(3);
  });

  it("follow the words of those who recommend", () => {
    const asks =
      "我们认为：可以新开三条夜游航线；把灯光统一到十一点熄灯；在老码头引进二十家首店；还要开行夜游公交。";
    const page = `提案编号 0088\n关于打造夜游经济带的提案\n提案人 江水清\n${asks}\n${LETTER}`;
    expect(pointsOf(read(page).recommendations)).toHaveLength(4);
  });
});

describe("a letter without its proposal", () => {
  it("tells the recommendations in the list that it repeats", () => {
    const list = "您的提案收悉。提案要点：1.更换老旧路灯；2.修补破损路面。\n现答复如下：\n";
    const answers = "1.路灯已更换36盏。\n2.路面十月修补。\n示例市城市管理局\n2022年5月6日\n";
    const proposal = read(`示例市城市管理局\n关于市政协第12号提案的答复\n江水清委员：\n${list}${answers}`);
    const said = pointsOf(proposal.recommendations).map(({ span }) => quote(proposal, span));
    expect(said).toEqual(["1.更换老旧路灯；", "2.修补破损路面。"]);
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

  it.each([
    ["nothing more", "示例市城市管理局\n江水清委员：\n"],
    ["a short name, which is no person's", "城管局\n江水清委员：\n"],
    ["a title between", "示例市城市管理局\n关于第12号提案的复函\n江水清委员：\n"],
    [
      "its letterhead and a broken title",
      "示例市城市管理局文件\n    对市政协第12号提案的\n        答 复\n江水清委员：\n",
    ],
    ["a colon, over a member's name", "示例市城市管理局：\n江水清委员：\n"],
  ])("are by the bureau whose name stands over the address, with %s", (_, opening) => {
    const letter = `${opening}老街路灯已更换36盏，破损路面十月修补。\n2022年5月6日\n`;
    const { replies, recommendations } = read(HEAD + ITEMS + letter);
    expect(replies.map(({ to }) => to)).toEqual(["proposer"]);
    expect(opening).toContain(replies[0]?.bureau);
    expect(pointsOf(recommendations)).toHaveLength(2);
  });

  it("are told apart where the second is headed by a name and a title", () => {
    const unsigned = "示例市城市管理局\n江水清委员：\n老街路灯已更换36盏。\n2022年5月6日\n";
    const second = "示例市城市管理局\n关于第12号提案的补充复函\n江水清委员：\n路面已经修好。\n2022年9月6日\n";
    expect(read(HEAD + ITEMS + unsigned + second).replies.map(({ bureau }) => bureau)).toEqual([
      "示例市城市管理局",
      "示例市城市管理局",
    ]);
  });

  it("keep the name below them for their signature, though the next address follows at once", () => {
    const unheaded = "江水清委员：\n老街路灯已更换36盏。\n示例市城市管理局\n";
    const next = "市城市管理局：\n贵局转来的提案收悉，路灯经费已列入预算。\n示例市财政局\n2022年4月6日\n";
    expect(read(HEAD + ITEMS + unheaded + next).replies.map(({ bureau, kind }) => [bureau, kind])).toEqual([
      ["示例市城市管理局", "reply"],
      ["示例市财政局", "opinion"],
    ]);
  });

  it("do not begin with the proposer's name under the title", () => {
    const page = "提案第2021105号\n关于改善老街环境的提案\n江水清委员\n\n建议：\n";
    const { replies, proposers } = read(page + ITEMS + LETTER);
    expect(replies).toHaveLength(1);
    expect(proposers).toEqual(["江水清"]);
  });

  it.each(["更正说明", "补充说明", "再次答复", "补充复函", "后续情况说明"])(
    "may be changed by one titled %s",
    (noun) => {
      const later = `示例市城市管理局关于第12号提案的${noun}\n江水清委员：\n路灯改为更换40盏。\n2022年9月1日\n`;
      const { replies } = read(HEAD + ITEMS + LETTER + later);
      expect(replies.map(({ bureau, kind }) => [bureau, kind])).toEqual([
        ["示例市城市管理局", "reply"],
        ["示例市城市管理局", "correction"],
      ]);
    },
  );

  it("are told apart where the bureau's name alone stands over the address", () => {
    const opening =
      "【答复】\n示例市城市管理局\n江水清委员：\n老街路灯已更换36盏。\n示例市城市管理局\n2022年5月6日\n";
    const opinion = "\n示例市残疾人联合会\n市城市管理局：\n盲道已随路修补。\n2022年4月6日\n";
    const { replies } = read(`${HEAD}${ITEMS}\n${opening}${opinion}`);
    expect(replies.map(({ bureau, kind }) => [bureau, kind])).toEqual([
      ["示例市城市管理局", "reply"],
      ["示例市残疾人联合会", "opinion"],
    ]);
  });

  it("are one where its first sentence names the letter that it corrects", () => {
    const correction =
      "城市管理局（2022年9月1日，情况更正）：\n江水清委员：\n我局今年5月就第12号提案作过答复，因情况有变，特作如下更正：\n路灯改为更换40盏。\n";
    const { replies } = read(HEAD + ITEMS + LETTER + correction);
    expect(replies.map(({ bureau, kind }) => [bureau, kind])).toEqual([
      ["示例市城市管理局", "reply"],
      ["城市管理局", "correction"],
    ]);
  });

  it("may be to the lead bureau by a name that sounds like a body which files proposals", () => {
    const page =
      "关于改善盲道的提案\n提案人：江水清\n主办：区残疾人联合会；会办：区住房和城乡建设局\n建议：\n";
    const opinion = "【答复】\n区住房和城乡建设局\n区残联：\n路灯盲道年底前通畅。\n2022年5月12日\n";
    expect(read(page + ITEMS + opinion).replies.map(({ kind }) => kind)).toEqual(["opinion"]);
  });

  it("go on behind the buttons of a page that another was copied from", () => {
    const copied = "【打印】　【关闭】\n\n市财政局会办意见：\n市城市管理局：\n";
    const { replies } = read(HEAD + ITEMS + LETTER + copied + OPINION);
    expect(replies.map(({ bureau }) => bureau)).toEqual(["示例市城市管理局", "市财政局"]);
  });

  it("are signed above the mark that is printed below them", () => {
    const [reply] = read(`${HEAD}${ITEMS}${LETTER}（办理结果：B类）\n`).replies;
    expect(reply).toMatchObject({ date: { day: "2022-05-06" }, resultMark: { letter: "B" } });
  });

  it.each([
    ["who writes to whom", "示例市财政局致市城市管理局：\n"],
    ["to whom it goes, in brackets", "### 示例市财政局（2022-04-06，致市城管局）\n\n"],
    ["a school", "示例市第三中学会办意见\n市城市管理局：\n"],
    ["whom it addresses, in one line under a heading", "附：会办单位意见\n市城市管理局："],
  ])("are opinions for the lead where the head says %s", (_, head) => {
    const opinion = `${head}路灯经费80万元已列入年度预算。\n${head.startsWith("附") ? "示例市财政局\n" : ""}2022年4月6日\n`;
    const { replies } = read(HEAD + ITEMS + LETTER + opinion);
    expect(replies.map(({ kind }) => kind)).toEqual(["reply", "opinion"]);
    expect(replies[1]?.bureau).toMatch(/^示例市(?:财政局|第三中学)$/);
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
  it("may have its number and its title in one line", () => {
    const { number, title } = read(`提案编号 0088 关于改善老街环境的提案\n提案人 江水清\n建议：\n${ITEMS}`);
    expect([number, title]).toEqual(["0088", "关于改善老街环境的提案"]);
  });

  it("has nobody for a proposer who is a column of the form", () => {
    const page = `提 案 表\n案由     关于改善老街环境的提案\n提案人   江水清          界别   文化艺术\n建议：\n`;
    expect(read(page + ITEMS).proposers).toEqual(["江水清"]);
  });

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

  it.each([
    ["2020-0173　关于改善老街环境的提案　江水清", "2020-0173"],
    ["第88号提案：关于改善老街环境的提案（提案人：江水清）", "88"],
  ])("may have number, title and proposer in one line: %s", (line, number) => {
    const page = read(`${line}\n\n建议\n${ITEMS}${LETTER}`);
    const title = page.text.slice(page.text.indexOf("关于"), page.text.indexOf("提案", 10) + 2);
    expect([page.number, page.title, page.proposers]).toEqual([number, title, ["江水清"]]);
  });

  it("tells a number with its year in a letter's title", () => {
    const letter = `市城市管理局关于第2020-0173号提案的答复\n江水清委员：\n老街路灯已更换36盏。\n2020年5月6日\n`;
    expect(read(`关于改善老街环境的提案\n提案人：江水清\n建议：\n${ITEMS}${letter}`).number).toBe(
      "2020-0173",
    );
  });

  it("names a proposer of two characters that begin like an address", () => {
    expect(read(`关于改善老街环境的提案\n提案者：致远\n建议：\n${ITEMS}`).proposers).toEqual(["致远"]);
  });

  it.each([
    "关于改善老街环境的提案　　提案人：江水清",
    "〔标题〕关于改善老街环境的提案　〔提案人〕江水清",
    "【原提案】第12号《关于改善老街环境的提案》\n提案人：江水清",
    "【原提案】第12号《关于改善老街环境的提案》，示例市政协九届二次会议\n提案人：江水清",
  ])("tells the title from what stands beside it: %s", (line) => {
    const { title, proposers } = read(`${line}\n建议：\n${ITEMS}`);
    expect([title, proposers]).toEqual(["关于改善老街环境的提案", ["江水清"]]);
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
