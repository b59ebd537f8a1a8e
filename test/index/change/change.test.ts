import { describe, expect, it } from "vitest";
import { type Change, changesBetween, compareReadings } from "../../../index/change/change.ts";
import type { Proposal, Reply } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const ASKED = proposalWith();
const ANSWERED = withReplies(proposalWith(), "已更换路灯。");

function kinds(before: Proposal | undefined, after: Proposal): Change["kind"][] {
  return changesBetween(before, after).map(({ kind }) => kind);
}

function withFirstReply(proposal: Proposal, read: Partial<Reply>): Proposal {
  return { ...proposal, replies: proposal.replies.map((reply) => ({ ...reply, ...read })) };
}

/** Read from a page of two letters, each with its head and signature. */
function pageOf(first: string, second: string, signer = "示例市城管局"): Proposal {
  const text = `案由:(20240001)关于路灯的提案
建议:
1.更换老旧路灯。
提案者 甘示例
部门答复
城管局:
甘示例委员:
${first}
${signer}
2024年5月6日

财政局:
市城管局:
${second}
示例市财政局
2024年5月6日
`;
  const [proposal] = readText(text, "page.txt").proposals;
  if (!proposal) throw new Error("no proposal was read");
  return proposal;
}

describe("what changed in a proposal", () => {
  it("is nothing when it is read again", () => {
    expect(kinds(ANSWERED, structuredClone(ANSWERED))).toEqual([]);
  });

  it("is itself and each letter when it is new", () => {
    expect(kinds(undefined, ANSWERED)).toEqual(["new-proposal", "new-reply"]);
  });

  it("is a letter that has come", () => {
    expect(kinds(ASKED, ANSWERED)).toEqual(["new-reply"]);
  });

  it("is nothing where a letter only has other spaces and widths", () => {
    expect(kinds(ANSWERED, withReplies(proposalWith(), "已更换 路灯。"))).toEqual([]);
  });

  it("is a letter's other wording, with the one before and the difference", () => {
    const [change] = changesBetween(ANSWERED, withReplies(proposalWith(), "暂不更换路灯。"));
    expect(change).toMatchObject({
      kind: "changed-reply",
      before: { proposal: ANSWERED },
      difference: [
        { kind: "removed", text: "已" },
        { kind: "added", text: "暂不" },
        { kind: "same", text: "更换路灯。" },
      ],
    });
  });

  it("is nothing where two letters changed places", () => {
    const [one, other] = ["已更换路灯120盏。", "灯杆明年刷漆。"] as const;
    const swapped = withReplies(proposalWith(), other, one);
    expect(kinds(withReplies(proposalWith(), one, other), swapped)).toEqual([]);
  });

  it.each<[string, Partial<Reply>]>([
    ["another spelling of its bureau", { bureau: "示例市城市管理局" }],
    ["another kind", { kind: "opinion" }],
    ["a day that was not printed before", { date: { text: "2024年5月6日", day: "2024-05-06" } }],
  ])("is nothing where only %s was read of a letter", (_what, read) => {
    expect(kinds(ANSWERED, withFirstReply(ANSWERED, read))).toEqual([]);
  });

  it("is a letter's mark", () => {
    const marked = withFirstReply(ANSWERED, { resultMark: { text: "B类", letter: "B" } });
    expect(kinds(ANSWERED, marked)).toEqual(["changed-reply"]);
    expect(kinds(marked, ANSWERED)).toEqual([]);
  });

  it("is the proposal, where its bureaus are others", () => {
    const assigned = (bureau: string) =>
      proposalWith({ bureaus: [{ name: bureau, role: "lead" }], text: `${ASKED.text}\n主办单位：${bureau}` });
    expect(kinds(assigned("城管局"), assigned("水务局"))).toEqual(["changed-proposal"]);
    expect(kinds(assigned("环保局"), assigned("生态环境局"))).toEqual([]);
  });

  it("is the proposal, where its mark is another or its proposers are more", () => {
    const page = (text: string, read: Partial<Proposal>) =>
      proposalWith({ ...read, text: `${ASKED.text}\n${text}` });
    const marked = (letter: "A" | "B") =>
      page(`办理结果：${letter}`, { resultMark: { text: letter, letter } });
    expect(kinds(marked("B"), marked("A"))).toEqual(["changed-proposal"]);
    expect(kinds(marked("B"), ASKED)).toEqual([]);
    const joint = (proposerCount: number) => page(`甘示例等${proposerCount}人`, { proposerCount });
    expect(kinds(joint(3), joint(5))).toEqual(["changed-proposal"]);
  });

  it("is the proposal, where it states something more that nothing was read of", () => {
    const more = proposalWith({ text: `${ASKED.text}\n去年共有投诉九百余起。` });
    expect(kinds(ASKED, more)).toEqual(["changed-proposal"]);
  });

  const [LAMPS, MONEY] = [
    "长街的路灯已更换一百二十盏，其余明年更换。",
    "所需资金八十万元已列入年度预算安排。",
  ];

  it("is both letters, where one bureau's words now stand under the other", () => {
    expect(kinds(pageOf(LAMPS, MONEY), pageOf(MONEY, LAMPS))).toEqual(["changed-reply", "changed-reply"]);
  });

  it("is a letter that another office signed", () => {
    expect(kinds(pageOf(LAMPS, MONEY), pageOf(LAMPS, MONEY, "示例市审计局"))).toEqual(["changed-reply"]);
  });

  it.each([
    ["a sentence stands twice, on both sides of a page break", `${LAMPS}\n- 1 -\n${LAMPS}`],
    [
      "a page's head stands in a sentence",
      "长街的路灯已更换一百二十盏，其\n- 1 -\n提案答复公开\n余明年更换。",
    ],
    ["radicals stand for characters", LAMPS.replace("长", "⻓").replace("一", "⼀")],
  ])("is nothing where %s", (_what, first) => {
    expect(kinds(pageOf(LAMPS, MONEY), pageOf(first, MONEY))).toEqual([]);
  });

  it("is how far its handling is, where both pages print it", () => {
    const page = (state: string) => proposalWith({ text: `${ASKED.text}\n办理状态：${state}（B类）` });
    expect(kinds(page("办理中"), page("已答复"))).toEqual(["changed-proposal"]);
  });

  it("tells of a letter that is gone, and does not count it as news", () => {
    expect(compareReadings(ANSWERED, ASKED)).toMatchObject({
      changes: [],
      lost: [{ letter: { bureau: "城管局" } }],
    });
  });
});
