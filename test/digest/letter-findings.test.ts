import { describe, expect, it } from "vitest";
import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { type Proposal, quote, type Span } from "../../index/proposal.ts";
import { letterTo } from "./letter.ts";

const quoted = (proposal: Proposal, span: Span | null): string | null => span && quote(proposal, span);

describe("what is found in a letter", () => {
  const proposal = letterTo(
    ["1.修建人行天桥;", "2.取消占道收费。"],
    "感谢您的关心。\n一、人行天桥方案待规划部门审定后组织招标,计划2023年6月底前建成。\n二、据市财政局反馈,占道收费属法定收入,不宜取消。",
  );
  const { points, promises, summaries } = digestProposal(proposal);

  it("is the promise with its condition and its date", () => {
    expect(promises).toHaveLength(1);
    expect(promises.map(({ point }) => point)).toEqual(["1"]);
    expect(promises.map(({ condition }) => quoted(proposal, condition))).toEqual(["待规划部门审定后"]);
    expect(promises.map(({ due }) => quoted(proposal, due))).toEqual(["2023年6月底前"]);
  });

  it("is the bureau whose words are passed on", () => {
    expect(points.map((point) => point.answers[0]?.relayed)).toEqual([null, "市财政局"]);
  });

  it("is what sums it up, and no courtesy", () => {
    expect(summaries[0]?.map((span) => quote(proposal, span))).toEqual([
      "据市财政局反馈,占道收费属法定收入,不宜取消。",
      "人行天桥方案待规划部门审定后组织招标,计划2023年6月底前建成。",
    ]);
  });

  it("is a doubt where the printed mark says solved and the text says no", () => {
    const marked = { ...proposal, resultMark: { text: "A类", letter: "A" as const } };
    expect(digestProposal(marked).doubts).toEqual([{ kind: "mark-contradicts-text", point: "2" }]);
  });

  it("binds an answer to the recommendation that it names by number", () => {
    const numbered = letterTo(
      ["1.增设夜间门诊;", "2.配备自动体外除颤器。"],
      "第二条建议已在今年落实。第一条建议因人手不足,暂不实施。",
    );
    expect(digestProposal(numbered).points.map((point) => point.stance)).toEqual(["declined", "adopted"]);
  });

  it("follows a later correction of the item it names", () => {
    const text = "一、计划今年10月开工。\n二、已全部整改。";
    const first = letterTo(["1.改建桥梁;", "2.整改隐患。"], text);
    const later = "原答复第一条更正如下:因征地未完成,该桥不再改建。";
    const body = { start: first.text.length + 1, end: first.text.length + 1 + later.length };
    const [reply] = first.replies;
    if (!reply) throw new Error("the letter has one reply");
    const corrected: Proposal = {
      ...first,
      text: `${first.text}\n${later}`,
      replies: [reply, { ...reply, kind: "correction", span: body, body }],
    };
    expect(digestProposal(corrected).points.map((point) => point.stance)).toEqual(["declined", "adopted"]);
  });
});
