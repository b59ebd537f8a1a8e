import { describe, expect, it } from "vitest";
import { wholeProposal } from "../../index/joining/whole-proposal.ts";
import type { Proposal } from "../../index/proposal.ts";
import { readText } from "../../index/reading/read-text.ts";
import { visibilityOf } from "../../index/visibility.ts";

describe("the visibility of a proposal", () => {
  it.each([
    "是否公开：否",
    "是否同意公开: 不同意",
    "是否同意对外公开：不公开（涉及商业秘密）",
    "公开属性：依申请公开",
    "公开方式：不予公开",
    "公开类型：仅公开标题",
    "公开范围｜内部".replace("｜", "|"),
    "（此件不公开）",
    "本提案不公开。",
    "【不予公开】",
    "依申请公开",
    "柳建函〔2024〕11号 A类 不同意公开",
    "密级：内部",
  ])("is private by the mark %s", (mark) => {
    expect(visibilityOf(`关于路灯的提案\n${mark}\n建议：更换路灯。`)).toBe("private");
  });

  it.each([
    "是否公开：是",
    "公开属性：主动公开",
    "公开方式：公开",
    "柳建函〔2024〕11号 A类 同意公开",
    "一、物业收支信息不公开",
    "建议：对不公开账目的物业公司依法处理；同时，完善依申请公开制度。",
    "密级：无",
    "提案办理公开平台",
    "是否公开招标：否",
  ])("is public beside the words %s", (words) => {
    expect(visibilityOf(`关于路灯的提案\n${words}\n建议：更换路灯。`)).toBe("public");
  });

  it("is read from a table's own column", () => {
    const table =
      "提案编号,案由,是否公开,内容\n0001,关于路灯的提案,是,建议：换灯。\n0002,关于水管的提案,否,建议：换管。\n";
    const { proposals } = readText(table, "table.csv");
    expect(proposals.map(({ number, visibility }) => [number, visibility])).toEqual([
      ["0001", "public"],
      ["0002", "private"],
    ]);
  });

  it("is private as a whole where a letter that joins it is", () => {
    const page = read("关于路灯的提案\n提案编号：0001\n建议：更换路灯。");
    const joined = wholeProposal(page, { ...letter("此件不公开"), id: page.id });
    expect(joined.visibility).toBe("private");
    expect(wholeProposal(joined, page).visibility).toBe("private");
  });

  it("is public again when its own mark has gone and no letter has one", () => {
    const marked = read("关于路灯的提案\n提案编号：0001\n是否公开：否\n建议：更换路灯。");
    const joined = wholeProposal(marked, { ...letter("此件公开发布"), id: marked.id });
    const page = read("关于路灯的提案\n提案编号：0001\n建议：更换路灯。");
    expect([joined.visibility, wholeProposal(joined, page).visibility]).toEqual(["private", "public"]);
  });
});

function read(text: string): Proposal {
  const [proposal] = readText(text, "page.txt").proposals;
  if (!proposal) throw new Error("nothing was read");
  return proposal;
}

function letter(mark: string): Proposal {
  const text = `关于示例市政协三届一次会议第0001号提案的答复\n${mark}\n甘示例委员：\n您的提案收悉，已更换路灯。\n城管局`;
  return { ...read(text), source: "letter.txt" };
}
