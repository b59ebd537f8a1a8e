import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import { proposalWith } from "./invented-proposal.ts";

const DRINKING = proposalWith({
  title: "关于改善中小学饮水条件的建议",
  year: 2019,
  points: ["为每所学校安装直饮水设备", "定期公布水质检测结果"],
});
const CANTEEN = proposalWith({
  title: "关于办好社区老年食堂的提案",
  year: 2020,
  points: ["对高龄长者每餐补助五元"],
});
const LIFTS = proposalWith({
  title: "关于既有住宅增设电梯的建议",
  year: 2018,
  points: ["简化报批手续", "对低收入家庭给予补助"],
});
const LIFT_SAFETY = proposalWith({
  title: "关于加强电梯安全监管的建议",
  year: 2021,
  points: ["建立电梯故障应急平台"],
});
const PARKING = proposalWith({
  title: "关于缓解医院周边停车位不足的建议",
  year: 2019,
  points: ["错时共享机关车位"],
});
const PARKING_LATER = proposalWith({
  title: "关于缓解医院周边停车位不足的建议",
  id: "later",
  year: 2022,
  points: ["错时共享机关车位"],
});
const SCOOTERS = proposalWith({
  title: "关于规范电动自行车充电的建议",
  year: 2022,
  points: ["严禁飞线充电"],
});
const DOGS = proposalWith({
  title: "关于规范城镇养犬行为的建议",
  year: 2020,
  points: ["设立犬只收容场所", "遛犬须束犬链"],
});
const TOILETS = proposalWith({
  title: "关于增设公共厕所的建议",
  year: 2016,
  bureaus: [{ name: "质监局", role: "lead" }],
});

const ALL = [DRINKING, CANTEEN, LIFTS, LIFT_SAFETY, PARKING, PARKING_LATER, SCOOTERS, DOGS, TOILETS];
const index = buildIndex(ALL);

/** The first hits of a question, in order. */
function hits(question: string): string[] {
  return index.search(question).hits.map((hit) => hit.card.id);
}

describe("the ranking", () => {
  it.each([
    ["孩子在学校喝水", DRINKING, "喝水 and 饮水 are one matter, 学校 stands in its points"],
    ["老人吃饭", CANTEEN, "老人 and 老年, 吃饭 and 食堂 by the table of synonyms"],
    ["旧楼装电梯补贴", LIFTS, "旧楼 is 既有住宅 and 补贴 is 补助; the other lift proposal has only 电梯"],
    ["电梯故障", LIFT_SAFETY, "故障 stands in its point only"],
    ["电瓶车充电", SCOOTERS, "电瓶车 is 电动自行车"],
    ["养狗不牵绳", DOGS, "狗 is 犬, also inside 养狗"],
    ["医院停车难", PARKING_LATER, "both fit alike: the later one comes first"],
    ["電動自行車", SCOOTERS, "traditional characters are the same words"],
    ["市场监管局 厕所", TOILETS, "the bureau that took over stands for the one recorded"],
    ["犬", DOGS, "one character finds the words that begin with it"],
    ["gongcesuo", TOILETS, "letters are syllables of the title, also where 公厕所 is mistyped"],
    ["野狗咬人没人收", DOGS, "野狗 and 咬人 are said of what documents call 犬只"],
    ["医院门口没地方停", PARKING_LATER, "没地方停 is said of 停车位"],
    ["zsggcs", TOILETS, "initials of the title"],
  ])("answers %s with %o, because %s", (question, expected) => {
    expect(hits(question)[0]).toBe(expected.id);
  });

  it("puts the same matter of an earlier year right behind the later one, and is not certain which is meant", () => {
    const result = index.search("医院周边停车位");
    expect(result.hits.slice(0, 2).map((hit) => hit.card.id)).toEqual([PARKING_LATER.id, PARKING.id]);
    expect(result.certain).toBe(false);
  });

  it("is certain where one hit stands out", () => {
    expect(index.search("直饮水水质检测").certain).toBe(true);
  });

  it("is not certain of a proposal that only mentions the word", () => {
    const mentioning = proposalWith({
      title: "关于办好夜市的建议",
      text: "关于办好夜市的建议\n周边有一处博物馆。",
    });
    const whole = { ...mentioning, background: { start: 0, end: mentioning.text.length } };
    expect(buildIndex([whole, ...ALL]).search("博物馆")).toMatchObject({ certain: false });
  });

  it("leaves out what has far fewer of the words than the best, so that a count counts the matter", () => {
    const relics = proposalWith({ title: "关于保护利用工业遗产的建议" });
    const waste = proposalWith({ title: "关于工业固废处理的建议" });
    const found = buildIndex([relics, waste, ...ALL]).search("工业遗产").hits;
    expect(found.map(({ card }) => card.id)).toEqual([relics.id]);
  });

  it("is certain of a title that was typed whole, however much another resembles it", () => {
    const titles = ["关于加强新业态劳动者权益保障的提案", "关于保障新业态劳动者权益的提案"];
    const alike = titles.map((title) => proposalWith({ title }));
    const { certain, hits } = buildIndex([...alike, ...ALL]).search("加强新业态劳动者权益保障的");
    expect([certain, hits[0]?.card.id]).toEqual([true, alike[0]?.id]);
  });

  it("is not certain where two titles have all the words", () => {
    const gate = proposalWith({ title: "关于规范小区门禁管理的建议", points: ["门禁统一登记门禁"] });
    const data = proposalWith({ title: "关于保护门禁信息的建议" });
    expect(buildIndex([gate, data, ...ALL]).search("门禁").certain).toBe(false);
  });

  it("is not certain where the very thing that was asked about is missing", () => {
    const certain = (question: string) => index.search(question).certain;
    expect([certain("学校水质检测"), certain("学校水质检测近视")]).toEqual([true, false]);
  });

  it("hands over what has too few of the words apart from the hits", () => {
    const { hits, near } = index.search("公共厕所 马拉松");
    expect(hits).toEqual([]);
    expect(near.map(({ card }) => card.id)).toEqual([TOILETS.id]);
  });

  it("narrows before it ranks", () => {
    const { hits } = index.search("停车位", { year: 2019 });
    expect(hits.map((hit) => hit.card.id)).toEqual([PARKING.id]);
  });

  it.each([
    "月球基地建设",
    "比特币价格走势",
    "外星人入侵怎么防御",
    "今晚吃什么",
    "给我写一首诗",
    "！？。，、",
    "",
    "   ",
  ])("finds nothing for %s", (question) => expect(index.search(question).hits).toEqual([]));

  it("offers what is about the same matter, never the proposal itself", () => {
    const alike = index.similar(PARKING.id, 3).map((hit) => hit.card.id);
    expect(alike[0]).toBe(PARKING_LATER.id);
    expect(alike).not.toContain(PARKING.id);
  });
});
