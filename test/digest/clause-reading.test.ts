import { describe, expect, it } from "vitest";
import { askOf } from "../../index/digest/ask.ts";
import { readClause } from "../../index/digest/clause-reading.ts";

const LETTER = "2022-06-15";

function polarityOf(clause: string, asked = ""): string {
  return readClause(clause, { letter: LETTER, ask: askOf(asked) }).polarity;
}

describe("a clause of a letter", () => {
  it.each([
    ["我局已安装路灯36盏", "done"],
    ["自2022年3月1日起免收停车费", "done"],
    ["市民可拨打热线报修", "done"],
    ["购置清扫车6台", "done"],
    ["已委托设计院编制方案", "planned"],
    ["拟于年底前开工", "planned"],
    ["2022年9月投入使用", "planned"],
    ["剩余路段列入明年计划", "planned"],
    ["暂不具备条件", "refused"],
    ["于法无据", "refused"],
    ["维持现行标准", "refused"],
    ["这一条做不到", "refused"],
    ["以临时信号灯替代", "refused"],
    ["照此办理不可持续", "refused"],
    ["补贴难以持续", "refused"],
    ["修改法律的权限,立法权在全国人大", "refused"],
    ["收费属企业自主定价范围", "refused"],
    ["现有编制已达上限", "refused"],
    ["这处岗亭就不设了", "refused"],
    ["区里也不另配车辆", "refused"],
    ["靠街道一家担不起", "refused"],
    ["地方没有调整的余地", "refused"],
    ["我们不好干预", "refused"],
    ["站牌旁贴着时刻表", "done"],
    ["票亭的窗口修好", "done"],
    ["十一月进场施工", "planned"],
    ["从明年三月的账单里扣减", "planned"],
    ["后三年每年改造20处", "planned"],
    ["市民不用再排队", "none"],
    ["夜间值守力有不逮", "refused"],
    ["消防车转不开", "refused"],
    ["这件事只能作罢", "refused"],
    ["综合考虑维持双向通行", "refused"],
    ["适用范围须由国家层面修法", "refused"],
    ["证照立等可取", "done"],
    ["主次干道全线亮灯", "done"],
    ["由45天缩短至20天", "done"],
    ["比例优于您所提的标准", "done"],
    ["今年起轮流审计", "done"],
    ["去年启动的清查4月结束", "done"],
    ["与我局正在做的工作一致", "none"],
    ["机构不另起炉灶", "none"],
    ["群众离不开这条路", "none"],
    ["票价不高于一元", "none"],
    ["将加重企业负担", "none"],
    ["我们已将意见反映给省厅", "none"],
    ["交通部门不打算开行", "refused"],
    ["多数业主投了反对票", "refused"],
    ["这与审慎监管的原则相悖", "refused"],
    ["租赁公约中的禁养条款继续有效", "refused"],
    ["该项目未予通过", "refused"],
    ["推广的时机还没有到", "refused"],
    ["我局没有执法权", "refused"],
    ["这个项目缓建", "refused"],
    ["居民不掏一分钱", "none"],
    ["周末不闭馆", "none"],
    ["时限由20天压到7天", "done"],
    ["清运从今年1月起每季度一次", "done"],
    ["2021年秋季学期起免收学费", "done"],
    ["联合发文会签中", "planned"],
    ["《停车管理办法(修订草案)》规定不得改变用途", "planned"],
    ["具体情况见该局意见", "none"],
  ])("reads %s as %s", (clause, polarity) => {
    expect(polarityOf(clause)).toBe(polarity);
  });

  it("is no refusal where the recommendation itself asks for a no", () => {
    expect(polarityOf("22时后停车不予处罚", "夜间临时停车不予处罚")).not.toBe("refused");
    expect(polarityOf("现有围墙予以保留", "拆除公园围墙")).toBe("refused");
    expect(polarityOf("登记的古建筑予以保留", "保护古建筑")).not.toBe("refused");
  });

  it("is no refusal where it does without what was to be spared", () => {
    expect(polarityOf("不再审查经济困难状况", "讨薪的一律免予审查经济困难状况")).not.toBe("refused");
    expect(polarityOf("不同意免除审查经济困难状况", "讨薪的一律免予审查经济困难状况")).toBe("refused");
  });

  it("takes a month after the letter's for the future and one before for the past", () => {
    expect(polarityOf("8月完成全部改造")).toBe("planned");
    expect(polarityOf("4月完成全部改造")).toBe("done");
  });
});
