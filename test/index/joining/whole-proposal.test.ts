import { describe, expect, it } from "vitest";
import { wholeProposal } from "../../../index/joining/whole-proposal.ts";
import { type Proposal, quote } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";

const OWN = `案由:(20260031)关于整治滨河步道夜间照明的提案

内    容:
  滨河步道全长六公里,路灯坏了近三分之一,晚上散步的人常常摔跤。

建    议:
  1.更换老旧路灯。
  2.建立巡查制度,每周巡查一次。

提案者 甘示例
`;
const CITY_LETTER = `示州市城市管理局关于第20260031号提案的答复

甘示例委员:
  您提出的《关于整治滨河步道夜间照明的提案》(第20260031号)收悉,现答复如下:
  一、更换老旧路灯方面。已更换路灯一百二十盏。
  二、建立巡查制度方面。拟于下半年建立巡查制度。
示州市城市管理局
2026年7月8日
`;
const FINANCE_LETTER = `示州市财政局关于第20260031号提案的会办意见

市城市管理局:
  《关于整治滨河步道夜间照明的提案》(第20260031号)收悉,现提出会办意见如下:
  一、更换老旧路灯所需经费已列入年度预算。
示州市财政局
2026年5月8日
`;

function read(text: string, source: string): Proposal {
  const [proposal] = readText(text, source).proposals;
  if (!proposal) throw new Error(`expected a proposal in ${source}`);
  return proposal;
}

const own = read(OWN, "31.txt");
const cityLetter = read(CITY_LETTER, "城管局.txt");
const financeLetter = read(FINANCE_LETTER, "财政局.txt");

function bureausOf({ replies }: Proposal): string[] {
  return replies.map(({ bureau }) => bureau).toSorted();
}

describe("a proposal over several files", () => {
  it("takes a letter that comes alone, and keeps what was recommended", () => {
    const whole = wholeProposal(own, cityLetter);
    expect(whole.id).toBe(own.id);
    expect(whole.recommendations.map(({ span }) => quote(whole, span))).toEqual(
      own.recommendations.map(({ span }) => quote(own, span)),
    );
    expect(whole.replies).toHaveLength(1);
    expect(whole.replies.map(({ span }) => quote(whole, span)).join()).toContain("已更换路灯一百二十盏");
  });

  it("takes one letter after the other", () => {
    const whole = wholeProposal(wholeProposal(own, cityLetter), financeLetter);
    expect(bureausOf(whole)).toEqual(["示州市城市管理局", "示州市财政局"]);
    expect(whole.recommendationOrigin).toBe("proposal");
  });

  it("is the same when a letter is given again", () => {
    const whole = wholeProposal(own, cityLetter);
    expect(wholeProposal(whole, cityLetter)).toBe(whole);
  });

  it("keeps its letters when its own page is given again without them", () => {
    const again = read(OWN.replace("每周巡查一次", "每天巡查一次"), "31.txt");
    const whole = wholeProposal(wholeProposal(own, cityLetter), again);
    expect(whole.text).toContain("每天巡查一次");
    expect(whole.replies.map(({ body }) => quote(whole, body)).join()).toContain("拟于下半年建立巡查制度");
  });

  it("joins the letter that came before it", () => {
    const whole = wholeProposal(cityLetter, own);
    expect(whole.recommendationOrigin).toBe("proposal");
    expect(whole.replies).toHaveLength(1);
  });

  it("is replaced by a page that is whole", () => {
    const page = wholeProposal(own, cityLetter);
    expect(wholeProposal(own, page)).toBe(page);
  });
});

describe("letters that came in files of their own", () => {
  const ownAgain = read(`${OWN}部门答复\n\n教育局:\n甘示例委员:\n  沿线学校已加强安全教育。\n`, "31.txt");

  it("stay when the proposal's own file is given again, which changes nothing", () => {
    const whole = wholeProposal(ownAgain, cityLetter);
    expect(wholeProposal(whole, ownAgain)).toEqual(whole);
  });

  it("stay when the proposal's own file says something else", () => {
    const other = read(ownAgain.text.replace("已加强", "尚未加强"), "31.txt");
    const whole = wholeProposal(wholeProposal(ownAgain, cityLetter), other);
    expect(bureausOf(whole)).toEqual(["教育局", "示州市城市管理局"]);
    expect(whole.text).toContain("尚未加强");
  });

  it("take the place of what the same file said before", () => {
    const corrected = read(CITY_LETTER.replace("一百二十盏", "九十盏"), "城管局.txt");
    const whole = [cityLetter, financeLetter, corrected].reduce(wholeProposal, own);
    expect(bureausOf(whole)).toEqual(["示州市城市管理局", "示州市财政局"]);
    expect(whole.text).toContain("九十盏");
    expect(whole.text).not.toContain("一百二十盏");
    for (const { span } of whole.replies) expect(quote(whole, span)).toMatch(/九十盏|年度预算/);
  });

  it("stay beside the letters of a proposal that comes after them", () => {
    expect(bureausOf(wholeProposal(cityLetter, ownAgain))).toEqual(["教育局", "示州市城市管理局"]);
  });
});
