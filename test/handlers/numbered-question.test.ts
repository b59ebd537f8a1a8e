import { describe, expect, it } from "vitest";
import { converse, numbersIn } from "./small-town.ts";

/** The labels of the recommendations that an answer shows. */
async function labels(...texts: readonly string[]): Promise<string[]> {
  return (await converse(...texts)).points.map(({ label }) => label);
}

describe("a number with a question beside it", () => {
  it.each([
    ["20210018第3条", ["3"]],
    ["20210018那件提案里养护专项资金怎么说", ["2"]],
    ["20210018号哪些没采纳", ["2"]],
    ["20210018 财政局怎么说", ["2"]],
  ])("answers %s by recommendations %j", async (text, expected) => {
    expect(await labels(text)).toEqual(expected);
  });

  it("tells one fact where one was asked for", async () => {
    const given = await converse("20210018支持票多少");
    expect([given.kind, numbersIn(given)]).toEqual(["notice", ["20210018"]]);
    expect(given.text).toContain("支持 31");
  });

  it.each(["20210018", "第20210018号提案", "20210018那件", "示例市20210018"])(
    "shows the whole proposal for %s",
    async (text) => {
      const given = await converse(text);
      expect([given.kind, given.points.length]).toEqual(["proposal", 3]);
    },
  );

  it("is what the next question goes on with", async () => {
    expect(await labels("20210018支持票多少", "第1条呢")).toEqual(["1"]);
  });
});

describe("a proposal found by its topic and a bureau", () => {
  it("is told in the bureau's own words where these were asked for", async () => {
    expect(await labels("滨河步道照明的提案财政局怎么说")).toEqual(["2"]);
  });
});

describe("a comparison by names", () => {
  it("sets the proposals of one proposer beside each other", async () => {
    const given = await converse("甘若棠的两件提案比较一下");
    expect(numbersIn(given).sort()).toEqual(["20210018", "20220007"]);
    expect(given.text).toContain("2 件提案对照");
  });
});

describe("questions over all proposals", () => {
  it("list the earliest first", async () => {
    const given = await converse("最早的提案是哪一年的");
    expect([given.kind, numbersIn(given)[0]]).toEqual(["list", "20210018"]);
  });

  it("count all of them, wherever they are said to be", async () => {
    const given = await converse("你这里总共有多少件提案");
    expect(given.total).toBe((await converse("一共多少件提案")).total);
  });

  it("find words in titles alone where the title is named", async () => {
    expect(numbersIn(await converse("标题里有滨河两个字的"))).toEqual(["20210018"]);
  });

  it.each(["尾号0018的那件", "尾号是018", "最后两位是18的", "号码末尾好像是18"])(
    "find a number by the digits that %s remembers",
    async (text) => expect(numbersIn(await converse(text))).toEqual(["20210018"]),
  );

  it.each(["库里总共收了多少提案", "你们有多少个提案", "一共存了多少件"])(
    "are all counted by %s",
    async (text) => {
      const given = await converse(text);
      expect([given.kind, given.total]).toEqual(["count", (await converse("一共多少件提案")).total]);
    },
  );

  it("count one kind, wherever the kind stands", async () => {
    const counted = await converse("集体提案一共多少件");
    expect(counted.total).toBe((await converse("集体提案有哪些")).total);
    expect(counted.total).toBeLessThan((await converse("一共多少件提案")).total ?? 0);
  });

  it("rank by the fewest votes as by the most", async () => {
    const most = numbersIn(await converse("支持票最多的提案"));
    expect(numbersIn(await converse("支持的人最少的提案是哪个"))).toEqual(most.toReversed());
  });

  it("find no number where none ends so", async () => {
    expect(numbersIn(await converse("尾号777的那件"))).toEqual([]);
  });

  it("pass over the words that only join conditions", async () => {
    const plain = numbersIn(await converse("2021年已经答复的提案"));
    expect(plain).toContain("20210018");
    expect(numbersIn(await converse("2021年而且后来已经答复的提案里面有哪些"))).toEqual(plain);
  });
});

describe("the full text", () => {
  it("has the proposal's own words before its letters", async () => {
    const { text } = await converse("20210018", "全文发我看看");
    expect(text.indexOf("夜间照明不足")).toBeGreaterThan(0);
    expect(text.indexOf("夜间照明不足")).toBeLessThan(text.indexOf("您提出的第20210018号提案收悉"));
  });
});

describe("words as people speak them", () => {
  it.each(["边个提嘅", "谁提的"])("are understood: %s", async (text) => {
    expect((await converse("20210018", text)).text).toContain("甘若棠");
  });

  it("single out a recommendation by a single character", async () => {
    expect(await labels("20210018", "灯到底换不换")).toContain("1");
  });
});

describe("a number typed in haste", () => {
  it.each(["2021.0018", "2O210018", "2o21oo18"])("is read from %s", async (text) => {
    expect(numbersIn(await converse(text))).toEqual(["20210018"]);
  });
});
