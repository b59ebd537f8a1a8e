import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import { proposalWith } from "./invented-proposal.ts";

const handledBy = (name: string, committee: string | null = null) =>
  proposalWith({ id: `${committee ?? ""}${name}`, committee, bureaus: [{ name, role: "lead" }] });
const ids = (bureaus: string[], recorded: string[]) =>
  buildIndex(recorded.map((name) => handledBy(name)))
    .cards({ bureaus })
    .map((card) => card.id);

describe("bureaus under their other names", () => {
  it.each([
    ["市场监管局", "质监局"],
    ["市场监督管理局", "示例市工商行政管理局"],
    ["质监局", "市市场监督管理局"],
    ["药监局", "省食品药品监督管理局"],
    ["食药监局", "省药监局"],
    ["卫健委", "卫生局"],
    ["卫计委", "卫生健康局"],
    ["工信局", "市经济和信息化委员会"],
    ["生态环境局", "环保局"],
    ["规划局", "自然资源和规划局"],
    ["文旅局", "文化广电新闻出版局"],
    ["应急局", "安监局"],
    ["教育局", "省教育厅"],
    ["农业局", "省农业农村厅"],
    ["发改委", "发展和改革局"],
    ["城管局", "甲区城市管理和综合执法局"],
    ["城管局", "市城市管理执法局"],
    ["园林局", "云汀市园林绿化局"],
    ["林业局", "县林草局"],
    ["林业局", "林业和园林局"],
    ["园林局", "林业和园林局"],
  ])("lets %s find what %s handles", (asked, recorded) =>
    expect(ids([asked], [recorded])).toEqual([recorded]),
  );

  it.each([
    ["财政局", "市财政监督局"],
    ["质监局", "工商局"],
    ["园林局", "市林业局"],
    ["科技局", "市科协"],
    ["建设局", "市场建设服务中心"],
  ])("never takes %s for %s", (asked, recorded) => expect(ids([asked], [recorded])).toEqual([]));

  it.each([
    ["财政怎么说", "财政局"],
    ["教育部门的意见", "教育局"],
    ["环保局2019年的治水提案", "环境保护局"],
    ["市人社局那边", "人力资源和社会保障局"],
    ["市场监管局和公安局", "市场监督管理局"],
  ])("hears in %s the bureau %s", (text, name) => {
    const found = buildIndex([handledBy("财政局")]).bureausIn(text);
    expect(found[0]?.name).toBe(name);
  });

  it.each(["医保报销比例", "公安宿舍改造", "妇联怎么看", "建设公园", "科技创新"])(
    "hears no bureau in %s",
    (text) => {
      expect(buildIndex([handledBy("财政局")]).bureausIn(text)).toEqual([]);
    },
  );

  it("keeps a place only where it tells the recorded bureaus apart", () => {
    const both = buildIndex([handledBy("甲城市财政局"), handledBy("乙城市财政局")]);
    const name = both.bureausIn("甲城市财政局怎么说").map((one) => one.name);
    expect(both.cards({ bureaus: name }).map((card) => card.id)).toEqual(["甲城市财政局"]);
    const one = buildIndex([handledBy("甲城市财政局")]);
    expect(one.bureausIn("乙城市财政局").map((found) => found.name)).toEqual(["财政局"]);
  });

  it.each([
    ["供电公司", "国网示阳供电公司"],
    ["燃气公司", "示洛蓝焰燃气有限公司"],
  ])("hears in %s the only firm of that trade: %s", (text, recorded) => {
    const index = buildIndex([handledBy(recorded), handledBy("财政局")]);
    const bureaus = index.bureausIn(`${text}怎么说`).map(({ name }) => name);
    expect(index.cards({ bureaus }).map(({ id }) => id)).toEqual([recorded]);
  });

  it.each(["轨道公司", "轨道集团", "市轨道集团有限公司"])(
    "hears in %s the firm, whatever its form",
    (text) => {
      const index = buildIndex([handledBy("市轨道集团")]);
      expect(index.bureausIn(`${text}怎么说`).map(({ name }) => name)).toEqual(["轨道集团"]);
    },
  );

  it("takes a customer's own bureaus instead of the usual ones", () => {
    const bureaus = [{ name: "城乡统筹局", short: ["统筹办"] }];
    const index = buildIndex([handledBy("城乡统筹局")], { bureaus });
    expect(index.bureausIn("统筹办有没有回复")).toEqual([{ asked: "统筹办", name: "城乡统筹局" }]);
  });
});
