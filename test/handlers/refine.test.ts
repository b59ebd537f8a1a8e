import { describe, expect, it } from "vitest";
import type { Library } from "../../handlers/library.ts";
import type { BureauRole } from "../../index/proposal.ts";
import { libraryOf } from "../../src/library/file-library.ts";
import { proposalWith } from "../proposal-with.ts";
import { converseIn, numbersIn } from "./small-town.ts";

type Given = { year: number; category: string; bureaus: [string, BureauRole][]; about: string };

/** Proposals about school meals and care of two years, of two categories, handled by three bureaus. */
const TOWN = townOf([
  ...Array.from({ length: 6 }, () => of(2021, "教育", [["教育局", "lead"]], "校园食堂")),
  ...Array.from({ length: 6 }, () => of(2022, "教育", [["教育局", "lead"]], "校园食堂")),
  of(2022, "教育", [["质监局", "lead"]], "校园食堂"),
  of(2022, "卫生", [["质监局", "lead"]], "校园食堂"),
  of(
    2022,
    "卫生",
    [
      ["卫生局", "lead"],
      ["教育局", "assisting"],
    ],
    "校园食堂",
  ),
  of(2022, "民政", [["民政局", "lead"]], "养老护理"),
]);

function of(year: number, category: string, bureaus: Given["bureaus"], about: string): Given {
  return { year, category, bureaus, about };
}

function townOf(all: readonly Given[]): Library {
  return libraryOf(
    all.map(({ year, category, bureaus, about }, at) => {
      const number = `${year}${String(at + 1).padStart(4, "0")}`;
      const title = `关于第${at + 1}片区${about}的提案`;
      return proposalWith({
        ...{ id: `示例市政协|3-1|${number}`, number, numbers: [number], year, category, title },
        bureaus: bureaus.map(([name, role]) => ({ name, role })),
        text: `${title}\n建议：做好第${at + 1}片区的${about}。`,
      });
    }),
  );
}

const say = (...texts: readonly string[]) => converseIn(TOWN, ...texts);

describe("a list that is open", () => {
  it.each([
    ["只看卫生类", ["20220014", "20220015"]],
    ["只看质监局主办的", ["20220013", "20220014"]],
    ["其中卫生类的", ["20220014", "20220015"]],
    ["只要2021年的", ["20210001", "20210002", "20210003", "20210004", "20210005", "20210006"]],
  ])("is narrowed by %s", async (text, numbers) => {
    expect(numbersIn(await say("2021到2022年校园食堂有哪些", text)).toSorted()).toEqual(numbers);
  });

  it("is narrowed again by each further condition, and pages what is left", async () => {
    const narrowed = await say("教育局有哪些提案", "只看教育类");
    expect(narrowed.total).toBe(12);
    const page = await say("教育局有哪些提案", "只看教育类", "更多");
    expect(numbersIn(page)).toHaveLength(4);
    expect(page.proposals.every(({ bureaus }) => bureaus[0]?.name === "教育局")).toBe(true);
    expect((await say("教育局有哪些提案", "只看教育类", "只看2022年的")).total).toBe(6);
  });

  it("is narrowed to a role of the bureau that it is about", async () => {
    expect(numbersIn(await say("教育局有哪些提案", "只看会办的"))).toEqual(["20220015"]);
  });

  it("is narrowed to what has no reply", async () => {
    expect((await say("教育局有哪些提案", "只看没答复的")).total).toBe(13);
  });

  it("shows the only one that is left, and goes on being open", async () => {
    const texts = ["教育局有哪些提案", "只看卫生类"];
    const only = await say(...texts);
    expect(only).toMatchObject({ kind: "proposal", total: 1 });
    expect(only.text).toContain("只有这一件");
    expect((await say(...texts, "更多")).kind).toBe("list");
  });

  it("keeps its order", async () => {
    const [all, some] = [await say("2022年有哪些提案"), await say("2022年有哪些提案", "只看教育类")];
    const order = numbersIn(all);
    expect(numbersIn(some)).toEqual(order.filter((number) => numbersIn(some).includes(number)));
  });

  it.each([
    ["换成质监局", ["20220013", "20220014"]],
    ["质监局的呢", ["20220013", "20220014"]],
    ["换成卫生局的", ["20220015"]],
  ])("is asked for again with another condition by %s", async (text, numbers) => {
    expect(numbersIn(await say("2022年教育局有哪些提案", text)).toSorted()).toEqual(numbers);
  });

  it("changes the condition that was added last", async () => {
    expect(numbersIn(await say("2022年有哪些提案", "只看卫生类", "换成民政类"))).toEqual(["20220016"]);
  });

  it("is changed to another topic under the same conditions", async () => {
    expect(numbersIn(await say("2022年校园食堂有哪些", "换成养老"))).toEqual(["20220016"]);
  });

  it("says that a condition leaves nothing, and offers to drop it", async () => {
    const texts = ["2021年有哪些提案", "只看卫生类"];
    const nothing = await say(...texts);
    expect(nothing.kind).toBe("nothing-found");
    expect(nothing.text).toContain("这 6 件里没有“卫生类”的");
    const [back, everywhere] = nothing.buttons.flat();
    expect((await say(...texts, back?.text ?? "")).total).toBe(6);
    expect((await say(...texts, everywhere?.text ?? "")).total).toBe(2);
    expect((await say(...texts, "更多")).text).toContain("没有更多了");
  });

  it("offers the other year where it is of one", async () => {
    const texts = ["2021年教育局有哪些提案", "只看2022年的"];
    const other = (await say(...texts)).buttons.flat().find(({ label }) => label.startsWith("换成"));
    expect((await say(...texts, other?.text ?? "")).total).toBe(7);
  });

  it("takes back the condition that was added last", async () => {
    const narrowed = await say("2022年有哪些提案", "只看教育类", "只看质监局的");
    expect(narrowed.total).toBe(1);
    const back = await say("2022年有哪些提案", "只看教育类", "只看质监局的", "去掉条件");
    expect(back.total).toBe(7);
    expect((await say("2022年有哪些提案", "只看教育类", "去掉条件")).total).toBe(10);
  });

  it("of handling is narrowed as such a list", async () => {
    const given = await say("还没答复的有哪些", "只看质监局的");
    expect(numbersIn(given).toSorted()).toEqual(["20220013", "20220014"]);
  });

  it("does not take a bureau of the proposal opened from it for a condition", async () => {
    expect((await say("2022年有哪些提案", "20220015", "只看教育局的")).text).toContain("教育局：未查到答复");
  });
});

describe("without a list", () => {
  it.each(["只看教育类", "换成教育局"])("“%s” is a question of its own", async (text) => {
    expect(numbersIn(await say(text)).length).toBeGreaterThan(1);
  });
});
