import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../index/search/build-index.ts";
import { proposalWith } from "./invented-proposal.ts";

const LIFTS = proposalWith({
  number: "20190027",
  year: 2019,
  title: "关于老旧小区加装电梯的提案",
  proposers: ["民盟甲城市委会"],
  bureaus: [{ name: "住建局", role: "lead" }],
  points: ["对低保家庭给予加装电梯补贴"],
});
const PARKING = proposalWith({
  number: "0411",
  year: 2017,
  title: "关于规范路边停车收费的建议",
  proposers: ["单小川", "阿依古丽·买提"],
  bureaus: [
    { name: "物价局", role: "lead" },
    { name: "甲城市公安局", role: "assisting" },
  ],
});
const index = () => buildIndex([LIFTS, PARKING]);
const ids = (cards: readonly { id: string }[]) => cards.map((card) => card.id);

describe("the proposal index", () => {
  it.each(["20190027", "2019-0027", "2019年第27号", "２０１９００２７", "二〇一九年二十七号", "2019oo27"])(
    "finds a proposal by its number written as %s",
    (number) => expect(ids(index().byNumber(number).exact)).toEqual([LIFTS.id]),
  );

  it("offers a number with two digits swapped, and does not take it for the other", () => {
    const found = index().byNumber("20190072");
    expect(found.exact).toEqual([]);
    expect(found.suggestions.map(({ card, reason }) => [card.id, reason])).toEqual([
      [LIFTS.id, "transposed"],
    ]);
  });

  it("keeps a number to the year that is asked for", () => {
    expect(index().byNumber("411", 2018).exact).toEqual([]);
    expect(ids(index().byNumber("411", 2017).exact)).toEqual([PARKING.id]);
  });

  it.each([
    ["单小川委员提的", "单小川", true],
    ["山小川的提案", "单小川", false],
    ["买提的提案", "阿依古丽·买提", true],
    ["民盟去年提的加装电梯", "民盟甲城市委会", true],
    ["民盟市委", "民盟甲城市委会", true],
    ["单大川委员", "单小川", false],
  ])("knows who is meant by %s", (text, name, exact) => {
    expect(index().proposersIn(text)).toEqual([expect.objectContaining({ name, exact })]);
  });

  it.each([
    ["住房和城乡建设局2019年答复的", LIFTS],
    ["发改局2017年办了哪些", PARKING],
    ["甲城市公安局", PARKING],
  ])("finds what a bureau handles under another name: %s", (text, proposal) => {
    const bureaus = index()
      .bureausIn(text)
      .map((bureau) => bureau.name);
    expect(bureaus).toHaveLength(1);
    expect(ids(index().cards({ bureaus }))).toEqual([proposal.id]);
  });

  it("ranks by words and says when nothing is about them", () => {
    expect(
      ids(
        index()
          .search("电梯补贴")
          .hits.map((hit) => hit.card),
      ),
    ).toEqual([LIFTS.id]);
    expect(index().search("月球基地").hits).toEqual([]);
  });

  it("lists the proposals with these ids in the order of lists, each once, under the other conditions too", () => {
    const wanted = [LIFTS.id, PARKING.id, LIFTS.id, proposalWith({ number: "20189999", year: 2018 }).id];
    expect(ids(index().cards({ ids: [...wanted].reverse() }))).toEqual([LIFTS.id, PARKING.id]);
    expect(ids(index().cards({ ids: wanted, year: 2017 }))).toEqual([PARKING.id]);
    expect(index().cards({ ids: [] })).toEqual([]);
  });

  it("forgets what is removed and replaces what is put again", () => {
    const changing = index();
    changing.remove([LIFTS.id]);
    changing.put([{ ...PARKING, title: "关于增加公交班次的建议" }]);
    expect(changing.size).toBe(1);
    expect(changing.search("加装电梯").hits).toEqual([]);
    expect(ids(changing.search("公交班次").hits.map((hit) => hit.card))).toEqual([PARKING.id]);
  });
});
