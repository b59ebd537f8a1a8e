import { describe, expect, it } from "vitest";
import { askOf } from "../../index/digest/ask.ts";
import { stanceOf } from "../../index/digest/stance-of.ts";

function stance(reply: string, asked = "增设路灯"): string {
  return stanceOf([{ text: reply, near: 0.5 }], "2022-06-15", askOf(asked));
}

describe("the stance of what a letter says to a point", () => {
  it.each([
    ["已增设路灯36盏。", "adopted"],
    ["已增设路灯36盏,另有20盏计划年底前安装。", "planned"],
    ["近年来累计投入500万元,下一步拟于明年新增路灯20盏。", "planned"],
    ["主干道已增设36盏;支路因线路老化,暂不增设。", "partial"],
    ["先在两条街试点,暂不全面推广。", "partial"],
    ["鉴于现有路灯已覆盖主要道路,不宜再增设。", "declined"],
    ["受财力限制,暂不增设,可由物业在小区内自行安装。", "declined"],
    ["东街已装好路灯;西街路面太窄,灯杆立不下。", "partial"],
    ["该处达不到装设条件,我局加装了两块标志牌。", "declined"],
    ["原则上不再新装。现有的养护经费可以统筹用于维修路灯。", "declined"],
    ["全覆盖做不到,今年起按路段轮流增设路灯20盏。", "partial"],
    ["至于增设路灯,灯具库存正在清理,原则上不再新装。", "declined"],
    ["已与供电公司谈拢,等国资委批下来就请设计院出图。", "planned"],
    ["采取主街统一装设的方式,不搞一巷一灯。", "partial"],
    ["您的建议很有价值,我们将认真研究。", "unanswered"],
    ["路灯关系到群众的安全。", "unanswered"],
    ["灯杆由省里统一采购,压力较大。", "declined"],
    ["既然路灯已装在主街,为什么支路没有?", "unanswered"],
    ["路灯三月装好,坏一盏修一盏,没人报修的网格员去查。", "adopted"],
    ["新灯二月装好,各村按表交费,不再摊派电费。", "adopted"],
    ["我局专门请示了省厅。路灯规划已无调整余地。", "declined"],
    ["路灯公司2012年整体转为企业,原则上不再回转,增设路灯难以办理。", "declined"],
    ["国家标准明确路灯间距不小于30米,该路段达不到,不同意增设。", "declined"],
    ["东街只改装了14盏,其余路灯予以保留。", "partial"],
    ["今年拿出600万元增设路灯,与所提数额尚有差距。", "partial"],
    ["目前选定六条街作试验点安装;鉴于电力容量不足,不在全市增设路灯。", "partial"],
  ])("reads %s as %s", (reply, expected) => {
    expect(stance(reply)).toBe(expected);
  });

  it("does not soften a refusal by what is said of something else", () => {
    const refusal = { text: "增设路灯没有余地。", near: 0.5, sentence: 40 };
    const beside = { text: "已新建公园12处。", near: 0.1, sentence: 0 };
    expect(stanceOf([beside, refusal], null, askOf("增设路灯"))).toBe("declined");
    expect(stanceOf([{ ...beside, near: 0.5 }, refusal], null, askOf("增设路灯"))).toBe("partial");
  });

  it("takes for agreement a no that was itself asked for", () => {
    expect(stance("课时费单列,不挤占绩效工资总量,已执行。", "课时费不占用学校绩效工资总量")).toBe("adopted");
  });

  it("is partial where less was granted than asked, unless the rest is promised", () => {
    const asked = "将补助标准提高到每人每月600元";
    expect(stance("补助标准自今年1月起由每月300元提高到400元。", asked)).toBe("partial");
    expect(stance("补助标准今年1月起提高到400元,明年提高到600元。", asked)).toBe("planned");
  });

  it("is declined where what exists is kept though more of it was asked", () => {
    expect(stance("维持现行每月300元的标准,不再提高。", "将补助提高到600元")).toBe("declined");
  });

  it("is declined where what was to be free is left to those who use it", () => {
    expect(stance("更换费用由业主承担,公司只收成本价。", "软管由企业免费更换")).toBe("declined");
  });

  it("is not sure of a consent whose last word is a no in unknown words", () => {
    expect(stance("已安排踏勘现场两次,附近居民却不大情愿。")).toBe("unclear");
  });
});
