import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BRIEF_LIMIT, briefQuotation } from "../../index/digest/brief-quotation.ts";
import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { quote } from "../../index/proposal.ts";
import { goldProposal } from "./gold-proposal.ts";
import { readLabelled } from "./labels.ts";

const SET = join(import.meta.dirname, "..", "digest-set");
const BEFORE =
  "停车难是老旧小区居民反映较为集中的问题，成因既有历史上配建标准偏低，也有近年车辆增长较快，各小区情况不尽相同，需要分类施策、逐个研究、稳妥推进。";

describe("a quotation for a narrow table", () => {
  it("is whole where it is brief", () => {
    expect(briefQuotation("我局已增设车位60个。", "adopted", "增设车位")).toBe("我局已增设车位60个。");
  });

  it("is the clauses that carry the stance", () => {
    const told = `${BEFORE}我局已在三个小区增设车位60个，并已全部投入使用。`;
    expect(briefQuotation(told, "adopted", "增设车位")).toBe(
      "我局已在三个小区增设车位60个，并已全部投入使用。",
    );
  });

  it("is more than the few words that carry it", () => {
    const told = `${BEFORE}收费标准由每小时3元调至2元，调整通知由我局与发展改革部门联合行文，目前会签中。`;
    expect(briefQuotation(told, "planned", "下调停车收费标准")).toBe(
      "收费标准由每小时3元调至2元，调整通知由我局与发展改革部门联合行文，目前会签中。",
    );
  });

  it("keeps the refusal and not the reasons before it", () => {
    const told = `${BEFORE}经测算，所需资金较大，暂不实施立体车库建设。`;
    expect(briefQuotation(told, "declined", "建设立体车库")).toContain("暂不实施立体车库建设");
  });

  it("does not end before a contrast that takes back a part", () => {
    const told = `${BEFORE}我局已在三个小区增设车位60个，但立体车库暂不建设。`;
    expect(briefQuotation(told, "partial", "增设车位，建设立体车库")).toContain("但立体车库暂不建设");
    expect(briefQuotation(told, "adopted", "增设车位")).toContain("但立体车库暂不建设");
  });

  it("begins with no word that speaks of what was left out", () => {
    const told = `${BEFORE}城北立体车库已完成招标，该项目计划今年10月开工。`;
    expect(briefQuotation(told, "planned", "建设立体车库")).toBe(
      "城北立体车库已完成招标，该项目计划今年10月开工。",
    );
  });

  it("is a piece of the reply, hardly ever longer than three lines, in every labelled letter", () => {
    const brief = readLabelled(SET)
      .map(goldProposal)
      .flatMap((proposal) =>
        digestProposal(proposal).points.flatMap((point) =>
          point.answers.map(({ span, stance }) => {
            const whole = quote(proposal, span);
            const short = briefQuotation(whole, stance, quote(proposal, point.span));
            expect(whole).toContain(short);
            return short;
          }),
        ),
      );
    const long = brief.filter((one) => one.length > BRIEF_LIMIT);
    expect(long.length / brief.length).toBeLessThan(0.05);
  });
});
