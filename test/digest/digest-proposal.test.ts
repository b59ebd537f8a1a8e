import { describe, expect, it } from "vitest";
import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { quote } from "../../index/proposal.ts";
import { letterTo } from "./letter.ts";

describe("the digest of a proposal", () => {
  const proposal = letterTo(
    ["1.在火车站增设共享单车停放区;", "2.对乱停放的企业处以罚款。"],
    "一、关于停放区。我局已在火车站南北广场划定停放区6处。\n二、关于罚款。因缺乏上位法依据,暂不设定罚款。",
  );
  const { points } = digestProposal(proposal);

  it("gives every point its one line and its stance", () => {
    expect(points.map((point) => [point.digest, point.stance])).toEqual([
      ["在火车站增设共享单车停放区", "adopted"],
      ["对乱停放的企业处以罚款", "declined"],
    ]);
  });

  it("quotes the sentence that answers, word for word", () => {
    expect(points.flatMap((point) => point.answers.map((answer) => quote(proposal, answer.span)))).toEqual([
      "我局已在火车站南北广场划定停放区6处。",
      "因缺乏上位法依据,暂不设定罚款。",
    ]);
  });
});
