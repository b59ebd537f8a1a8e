import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { secondOpinion } from "../../index/digest/second-opinion.ts";
import { accountLikelihood, refusalLikelihood } from "../../index/digest/second-reading.ts";
import { readLabelled } from "./labels.ts";
import { letterTo } from "./letter.ts";
import { tablesSource } from "./weigh-tables.ts";

describe("the second reading of an answer, by its signs alone", () => {
  it("has the weights that the labelled letters give (else: npm run weigh)", () => {
    const table = readFileSync(
      join(import.meta.dirname, "../../index/digest/second-reading-table.ts"),
      "utf8",
    );
    expect(table).toBe(tablesSource(readLabelled(join(import.meta.dirname, "../digest-set"))));
  });

  it.each([
    "这项规定来自省里,市里只能照章执行,调整的权力已收到省级。",
    "经办银行已经表态,没有一家认为此类贷款可以放,风险无人肯担。",
    "现有教练已是满负荷,再开一个班谁也带不过来。",
  ])("takes for a refusal what no cue tells: %s", (text) => {
    expect(refusalLikelihood(text)).toBeGreaterThan(0.5);
  });

  it.each(["第一批设备上月到货,装好了四十二处,坏的当天换。", "街道出钱请了两名专职人员,每周上门三次。"])(
    "takes for no refusal %s",
    (text) => {
      expect(refusalLikelihood(text)).toBeLessThan(0.5);
    },
  );

  it("tells an account of the field at large from an answer", () => {
    expect(
      accountLikelihood("近三年来全市累计举办活动三百场,荣获省级先进,群众满意率居全省前列。"),
    ).toBeGreaterThan(0.5);
    expect(accountLikelihood("该路口的护栏已经拆除,斑马线六月施划完毕。")).toBeLessThan(0.5);
  });
});

describe("a stance against which its own words speak", () => {
  const stanceOf = (sentence: string): string | undefined => {
    const asked = ["1.在火车站增设共享单车停放区;", "2.对乱停放的企业处以罚款。"];
    const proposal = letterTo(asked, `一、关于停放区。已划定停放区6处。\n二、关于罚款。${sentence}`);
    return digestProposal(proposal).points[1]?.stance;
  };

  it("is left to a person where a consent sounds like a refusal", () => {
    expect(stanceOf("这项规定来自省里,市里只能照章执行,罚款的权力已收到省级。")).toBe("unclear");
  });

  it("is left to a person where a refusal sounds like a consent", () => {
    const text = "办法已印发,各区全面执行,每月通报一次。";
    expect(secondOpinion("declined", [{ text, strength: 0.5 }])).toBe("unclear");
    expect(secondOpinion("planned", [{ text, strength: 0.5 }])).toBe("planned");
  });

  it("is a part where a refusal sounds like a part accepted", () => {
    const text = "路灯今年装了36盏,其余12盏因灯杆位置不够,先用壁灯补上。";
    expect(secondOpinion("declined", [{ text, strength: 0.5 }])).toBe("partial");
  });

  it("is left to a person where a fact far from what was asked sounds like an account of the field", () => {
    const text = "全市绿化覆盖率达到41%,连续五年居全省前三,荣获国家园林城市称号。";
    expect(secondOpinion("adopted", [{ text, strength: 0.1 }])).toBe("unclear");
    expect(secondOpinion("adopted", [{ text, strength: 0.5 }])).toBe("adopted");
  });

  it("stands where they agree", () => {
    expect(stanceOf("今年3月起已对6家企业罚款42万元。")).toBe("adopted");
    expect(stanceOf("因缺乏上位法依据,不宜设定罚款。")).toBe("declined");
  });
});
