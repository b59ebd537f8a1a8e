import { describe, expect, it } from "vitest";
import { ledgerOf } from "../../../index/promise/ledger.ts";
import { outcomeOf } from "../../../index/promise/outcome.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { readProposals } from "../../../index/reading/read-proposals.ts";
import { cardOf } from "../../../index/search/card.ts";
import { recordsOf } from "../../../index/staff/record.ts";

const LETTER = (day: string, sentence: string) => `城管局:
甘若棠委员:
  您提出的第20210018号提案收悉,现答复如下:
  一、关于更换节能路灯。${sentence}
  此复。
  ${day}
`;

function proposalOf(...letters: string[]): Proposal {
  const text = `案由:(20210018)关于加强滨河步道夜间照明的提案

建    议:

  1.在滨河步道全线更换节能路灯,两年内完成。

提案者 甘若棠
部门答复

${letters.join("\n")}
办理单位 城管局
`;
  const [proposal] = readProposals(text, "lamps.txt").proposals;
  if (!proposal) throw new Error("expected a proposal");
  return proposal;
}

const FIRST = LETTER("2021年7月2日", "其余路段计划2022年底前完成更换。");

function ledger(proposal: Proposal, today: string, records = recordsOf([])) {
  const outcomes = new Map([[proposal.id, outcomeOf(proposal)]]);
  return ledgerOf([cardOf(proposal)], { outcomes, today, records });
}

describe("a promise in the ledger", () => {
  it("is open up to its day and due from the next", () => {
    const proposal = proposalOf(FIRST);
    expect(ledger(proposal, "2022-12-31")).toMatchObject([
      { state: "open", promise: { dueOn: "2022-12-31" } },
    ]);
    expect(ledger(proposal, "2023-01-01")).toMatchObject([{ state: "due" }]);
  });

  it("is closed by a later letter of its bureau about it, whose own promises count from then on", () => {
    const second = LETTER("2022年11月2日", "因资金原因，其余路段推迟，计划2023年6月完成更换。");
    const entries = ledger(proposalOf(FIRST, second), "2023-01-01");
    expect(entries.map(({ state, promise }) => [promise.dueOn, state])).toEqual([
      ["2022-12-31", "closed"],
      ["2023-06-30", "open"],
    ]);
  });

  it.each([
    ["that it is done", "closed", "一、关于更换节能路灯。滨河步道其余路段的节能路灯已于9月全部更换完毕。"],
    [
      "of it under the same heading, without its words",
      "closed",
      "一、关于更换节能路灯。该项工作已于9月完成。",
    ],
    ["that it will be later", "closed", "一、关于更换节能路灯。因资金原因，其余路段推迟到2023年更换。"],
    ["of it in a letter without headings", "closed", "关于其余路段更换路灯一事，现已完成。"],
    ["something else under another heading", "due", "二、关于增设监控。我局已在步道入口增设监控12处。"],
    ["something else for the same year", "due", "二、关于保洁。步道保洁外包计划2022年底前完成招标。"],
    ["this of something else", "due", "二、关于保洁。该项工作已于9月完成。"],
    ["thanks only", "due", "感谢您对我局工作的关心和支持。"],
  ])("with a later letter of its bureau that says %s is %s", (_, state, words) => {
    const second = LETTER("2022年11月2日", "").replace("一、关于更换节能路灯。", words);
    const [first] = ledger(proposalOf(FIRST, second), "2023-01-01");
    expect(first).toMatchObject({ promise: { dueOn: "2022-12-31" }, state });
  });

  it("is not closed by another bureau's letter about the same", () => {
    const other = LETTER("2022年11月2日", "其余路段已全部更换完毕。").replace("城管局:", "财政局:");
    expect(ledger(proposalOf(FIRST, other), "2023-01-01")[0]).toMatchObject({ state: "due" });
  });

  it("is closed by staff, and open again when that is taken back", () => {
    const proposal = proposalOf(FIRST);
    const key = outcomeOf(proposal).promises[0]?.key ?? "";
    const by = { channel: "web", person: "1" };
    const close = {
      id: "a",
      number: 1,
      at: 0,
      by,
      deed: { kind: "promise-closed" as const, proposal: proposal.id, promise: key },
    };
    const undo = { id: "b", number: 2, at: 0, by, deed: { kind: "undone" as const, deed: "a" } };
    expect(ledger(proposal, "2023-01-01", recordsOf([close]))).toMatchObject([{ state: "closed" }]);
    expect(ledger(proposal, "2023-01-01", recordsOf([close, undo]))).toMatchObject([{ state: "due" }]);
  });

  it("is there once, however often the proposal is read", () => {
    expect(outcomeOf(proposalOf(FIRST)).promises).toEqual(outcomeOf(proposalOf(FIRST)).promises);
    expect(outcomeOf(proposalOf(FIRST)).promises).toHaveLength(1);
  });
});
