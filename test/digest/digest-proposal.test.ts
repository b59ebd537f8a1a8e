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

describe("a point that a letter speaks of without a yes or a no", () => {
  const answered = (sentence: string): string[][] => {
    const proposal = letterTo(
      ["1.在火车站增设共享单车停放区;", "2.取消出租车起步价,全市改为按里程计价。"],
      `一、关于停放区。我局已在火车站南北广场划定停放区6处。\n二、${sentence}`,
    );
    const point = digestProposal(proposal).points[1];
    return [[point?.stance ?? ""], (point?.answers ?? []).map(({ span }) => quote(proposal, span))];
  };

  it("is left to a person, with what was said", () => {
    const sentence = "出租车起步价与里程计价各有作用,起步价补偿空驶,里程计价反映距离。";
    expect(answered(sentence)).toEqual([["unclear"], [sentence]]);
  });

  it.each([
    "近年来,出租车起步价与里程计价全市各界讨论很多。",
    "出租车起步价和里程计价事关全市民生,意义重大。",
    "根据《出租汽车计价规定》,出租车起步价与里程计价属于政府定价项目。",
    "您提出的取消出租车起步价、全市改为里程计价的问题,很有代表性。",
  ])("is unanswered where only %s is said", (sentence) => {
    expect(answered(sentence)).toEqual([["unanswered"], []]);
  });
});

describe("a letter that answers out of turn", () => {
  it("has each answer at its point, the account of the field at none", () => {
    const proposal = letterTo(
      ["1.为候车亭加装座椅;", "2.开行夜间公交线路;", "3.把公交票价降到一元。"],
      "近年来,全市新增公交车120辆,公交分担率位居全省前列。\n票价的成本一直倒挂,降到一元县里担不起。\n夜里的公交,八月起开了两条线。\n候车亭的座椅都装上了。",
    );
    const { points } = digestProposal(proposal);
    expect(points.map(({ stance }) => stance)).toEqual(["adopted", "adopted", "declined"]);
    expect(points.flatMap(({ answers }) => answers.map(({ span }) => quote(proposal, span)))).not.toContain(
      "近年来,全市新增公交车120辆,公交分担率位居全省前列。",
    );
  });
});
