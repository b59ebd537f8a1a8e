import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import type { Services } from "../../handlers/services.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { libraryOf } from "../../src/library/file-library.ts";
import { proposalWith } from "../proposal-with.ts";
import { converse, numbersIn, smallTown } from "./small-town.ts";

describe("a question over many proposals", () => {
  it.each([
    ["集体提案有哪些", ["20220070"]],
    ["联名提案", ["20220007"]],
    ["支持超过10票的有哪些", ["20220007", "20210018"]],
    ["没采纳的有哪些", ["20210018", "20230005"]],
    ["城管局2021年没采纳的", ["20210018"]],
    ["列出所有提案", ["20210018", "20220007", "20220070", "20230005"]],
    ["有哪些提案没有收到答复", ["20220070"]],
    ["教育局和财政局一起办的", ["20220007"]],
    ["最新的提案", ["20230005"]],
    ["城管局去年的", ["20220070"]],
    ["夜间照明有人提过吗", ["20230005", "20210018"]],
    ["第一提案人是甘若棠的", ["20220007", "20210018"]],
    ["第一提案人是祝南星的", ["20230005"]],
  ])("finds for %s %j", async (text, numbers) => {
    expect(numbersIn(await converse(text)).sort()).toEqual([...numbers].sort());
  });

  it("says of a year without proposals which years there are", async () => {
    for (const text of ["2010年的提案", "2010年有多少件", "2010年城管局主办的"]) {
      const given = await converse(text);
      if (given.kind === "nothing-found") expect(given.text).toContain("2021年 1 件");
      else expect(given.text).toContain("手头没有2010年的提案");
    }
  });

  it("says that somebody proposed with others, but never first", async () => {
    const given = await converse("2022年第一提案人是祝南星的");
    expect(given.text).toContain("没有以祝南星为第一提案人的");
    expect(numbersIn(given)).toEqual(["20220007"]);
  });

  it("gives the votes with a ranking by votes, and who proposed most", async () => {
    expect((await converse("支持票排名")).text).toContain("支持 31");
    expect((await converse("谁提的提案最多")).text).toContain("甘若棠 | 2");
  });

  it("offers what comes near where nothing has enough of the words", async () => {
    const given = await converse("课后托管班的伙食谁来监督");
    expect(["nothing-found", "choice"]).toContain(given.kind);
    expect(given.text).toContain("课后托管");
  });
});

describe("a question about the answers to more proposals than are read at once", () => {
  const lamps = async () => {
    const cards = smallTown().index.byNumber("20210018").exact;
    return cards[0] && smallTown().proposal(cards[0].id);
  };
  const many = async () => {
    const one = await lamps();
    if (!one) throw new Error("expected 20210018 in the small town");
    const named = Array.from({ length: 70 }, (_, at) => {
      const number = `2021${1000 + at}`;
      return proposalWith({ ...one, id: `示例市政协|3-1|${number}`, number, numbers: [number] });
    });
    return libraryOf(named);
  };
  const ask = async (services: Omit<Services, "library"> = {}) => {
    const said = { text: "没采纳的有哪些", by: LOCAL_SPEAKER, now: 0, day: "2021-08-01" };
    return (await answer(said, NEW_CONVERSATION, { library: await many(), ...services })).answer;
  };

  it("lists all of them, each of a page with its sentence", async () => {
    const given = await ask();
    expect([given.kind, given.total]).toEqual(["list", 70]);
    expect(given.text).toContain("养护专项资金");
  });

  it("says how many are still being read", async () => {
    expect((await ask({ outcomes: { all: async () => new Map() } })).text).toContain("还有 70 件");
  });
});

describe("proposals beside each other", () => {
  it("show bureau, answers and votes of each", async () => {
    const given = await converse("20210018和20220007对比一下");
    expect(numbersIn(given)).toEqual(["20210018", "20220007"]);
    expect(given.text).toContain("建议条数 | 3 | 2");
    expect(given.text).toContain("支持 / 反对 | 31 / 2 | 12 / 0");
  });

  it("compare another with the one talked about", async () => {
    expect(numbersIn(await converse("20210018", "和20220070比一下"))).toEqual(["20210018", "20220070"]);
  });

  it("name the one that is not there", async () => {
    expect((await converse("对比20210018、20220007和20990001")).text).toContain("没有编号为 20990001");
  });
});

describe("a conversation about one proposal", () => {
  it("goes over to another that the words are plainly about, and says so", async () => {
    const given = await converse("20210018", "黑臭水体整治了吗");
    expect(numbersIn(given)).toEqual(["20220070"]);
    expect(given.text).toContain("没有提到“黑臭水体");
  });

  it("stays where the words are its own", async () => {
    expect(numbersIn(await converse("20210018", "故障报修电话呢"))).toEqual(["20210018"]);
  });

  it("takes 第二个 and 最后一个 for places in a list", async () => {
    expect(numbersIn(await converse("甘若棠", "第二个"))).toEqual(["20210018"]);
    expect(numbersIn(await converse("甘若棠", "最后一个"))).toEqual(["20210018"]);
  });
});
