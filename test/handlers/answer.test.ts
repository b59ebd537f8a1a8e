import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { converse, numbersIn, smallTown } from "./small-town.ts";

describe("a question by number", () => {
  it.each(["20210018", "第２０２１００１８号", "2021年18号", "2021-0018", "二〇二一年第十八号", "2021oo18"])(
    "shows the proposal for %s",
    async (text) => {
      const given = await converse(text);
      expect(given.kind).toBe("proposal");
      expect(numbersIn(given)).toEqual(["20210018"]);
    },
  );

  it("suggests a neighbour but never shows it for a number that does not exist", async () => {
    const given = await converse("20210081");
    expect(given.kind).toBe("nothing-found");
    expect(given.proposals).toEqual([]);
    expect(given.text).toContain("20210018");
  });

  it("answers several numbers with one list", async () => {
    expect(numbersIn(await converse("20210018和20220070办得怎样"))).toEqual(["20210018", "20220070"]);
  });
});

describe("what is no question about proposals", () => {
  it("gets a word about what can be asked, and no guess", async () => {
    const given = await converse("今天天气怎么样");
    expect([given.kind, given.proposals]).toEqual(["notice", []]);
    expect(given.text).toContain("只回答政协提案");
  });
});

describe("a question by name", () => {
  it("lists what a person proposed, latest first", async () => {
    const given = await converse("甘若棠");
    expect(given.kind).toBe("list");
    expect(numbersIn(given)).toEqual(["20220007", "20210018"]);
  });

  it.each(["沈无此委员提的", "沈无此委员提了几件"])(
    "says that there is no such proposer for %s",
    async (text) => {
      const given = await converse(text);
      expect(given.kind).toBe("nothing-found");
      expect(given.text).toContain("没有找到提案人“沈无此”");
    },
  );

  it("finds a homophone and says so", async () => {
    const given = await converse("甘若堂委员的提案");
    expect(numbersIn(given)).toEqual(["20220007", "20210018"]);
    expect(given.text).toContain("甘若棠");
  });

  it("finds a party's committee by its short name", async () => {
    expect(numbersIn(await converse("民盟"))).toEqual(["20220070"]);
  });

  it("finds a bureau under its new name", async () => {
    expect(numbersIn(await converse("生态环境局"))).toEqual(["20220070"]);
  });

  it("narrows a bureau by year and role", async () => {
    expect(numbersIn(await converse("财政局2021年会办的"))).toEqual(["20210018"]);
  });

  it("says that a bureau did not lead before listing what it assisted in", async () => {
    expect((await converse("财政局2021年主办的")).text).toContain("没有财政局主办的");
  });

  it("says that there is no data of a year before offering other years", async () => {
    expect((await converse("教育局2019年的提案")).text).toContain("手头没有2019年的提案");
  });
});

describe("a question by topic", () => {
  it("shows the one proposal that stands out", async () => {
    expect(numbersIn(await converse("课后托管"))).toEqual(["20220007"]);
  });

  it("shows the points that a topic is about first and keeps the others", async () => {
    const given = await converse("托管教师补贴");
    expect(given.points.map((point) => point.label)).toEqual(["2", "1"]);
  });

  it("shows all points for a part of the title", async () => {
    const given = await converse("增设小学课后托管");
    expect(given.points.map((point) => point.label)).toEqual(["1", "2"]);
  });

  it("never says that nobody replied where only the point asked about has no answer", async () => {
    const given = await converse("20210018", "故障报修电话公布了吗");
    expect(given.points).toMatchObject([{ label: "3", stance: "unanswered" }]);
    expect(given.text).not.toContain("尚未见到任何单位的答复");
  });

  it("offers a choice instead of guessing between two", async () => {
    const given = await converse("步道路灯");
    expect(given.kind).toBe("choice");
    expect(numbersIn(given).toSorted()).toEqual(["20210018", "20230005"]);
  });

  it("finds nothing rather than something else", async () => {
    expect((await converse("航天发射场")).kind).toBe("nothing-found");
  });

  it("shows a listed proposal by its position", async () => {
    const given = await converse("甘若棠", "2");
    expect(given.kind).toBe("proposal");
    expect(numbersIn(given)).toEqual(["20210018"]);
  });
});

describe("a follow-up", () => {
  it("shows what one bureau says, refusals first", async () => {
    const given = await converse("20210018", "财政局怎么说");
    expect(given.replies.map((reply) => reply.bureau)).toEqual(["财政局"]);
    expect(given.points[0]?.answers[0]?.quote).toContain("不宜再单独设立专项资金");
  });

  it("says that a bureau has not replied", async () => {
    const given = await converse("20220007", "财政局怎么说");
    expect(given.kind).toBe("reply-status");
    expect(given.text).toContain("财政局：未查到答复");
  });

  it("shows the points that were declined", async () => {
    const given = await converse("20210018", "哪些没采纳");
    expect(given.points.map((point) => point.label)).toEqual(["2"]);
  });

  it("shows the point asked for by its words, with its quotation", async () => {
    const given = await converse("20210018", "专项资金批了没有");
    expect(given.points[0]).toMatchObject({ label: "2", stance: "declined" });
  });

  it("shows the point asked for by its number", async () => {
    expect((await converse("20210018", "第3条")).points).toMatchObject([
      { label: "3", stance: "unanswered" },
    ]);
  });

  it.each([
    ["支持票多少", "支持 31，反对 2"],
    ["城管局什么时候答复的", "2021年7月2日"],
    ["有没有更正过", "没有查到更正"],
    ["谁提的", "甘若棠"],
    ["什么时候答复的", "城管局的答复日期：2021年7月2日"],
    ["办到哪一步了", "主办 城管局：已答复"],
    ["财政局全文", "路灯养护经费已在部门预算中统筹安排"],
  ])("answers %s", async (text, words) => {
    expect((await converse("20210018", text)).text).toContain(words);
  });

  it("shows the recommendations without a stance while nobody has replied", async () => {
    const given = await converse("20220070");
    expect(given.points.map(({ stance }) => stance)).toContain("unanswered");
    expect(given.blocks.map(({ kind }) => kind)).not.toContain("points");
    expect(given.text).not.toContain("未直接回应");
  });

  it("tells the printed deadline of an unanswered proposal", async () => {
    expect((await converse("20220070", "答复期限是哪天")).text).toContain("2022年8月31日");
  });

  it("tells how the recommendations of similar proposals were answered", async () => {
    expect((await converse("20210018", "类似提案")).text).toMatch(/(?:已采纳|正在办理|暂不采纳) \d 条/);
  });

  it("finds proposals about the same matter", async () => {
    expect(numbersIn(await converse("20210018", "类似提案"))).toContain("20230005");
  });

  it("leaves the proposal for another number", async () => {
    expect(numbersIn(await converse("20210018", "20220070"))).toEqual(["20220070"]);
  });

  it.each(["甘若棠", "甘若棠委员", "甘若堂委员"])(
    "leaves the proposal for a person's name alone: %s",
    async (name) => {
      const own = await converse("甘若棠");
      const first = own.proposals[0]?.number ?? "";
      expect(numbersIn(await converse(first, name))).toEqual(numbersIn(own));
    },
  );

  it("leaves the proposal for a person whom nobody knows, and says so", async () => {
    const given = await converse("20210018", "王小明委员");
    expect([given.kind, given.text]).toEqual(["nothing-found", expect.stringContaining("王小明")]);
  });

  it.each(["哪些单位答复了", "各单位都答复了吗"])(
    "tells of every bureau whether it replied: %s",
    async (text) => {
      const given = await converse("20220007", text);
      expect(given.kind).toBe("reply-status");
      expect(given.text).toContain("财政局：未查到答复");
    },
  );

  it.each(["答复了吗", "全文", "第3条", "谁提的", "什么时候答复的？"])(
    "about no proposal, “%s”, asks which is meant",
    async (text) => {
      expect((await converse(text)).text).toContain("哪一件");
    },
  );

  it("is a new question after half an hour", async () => {
    const services = { library: smallTown() };
    const said = { by: LOCAL_SPEAKER, now: 0, day: "2023-03-01" };
    const { conversation } = await answer({ ...said, text: "20210018" }, NEW_CONVERSATION, services);
    const later = await answer({ ...said, text: "哪些没采纳", now: 31 * 60_000 }, conversation, services);
    expect(later.answer.kind).not.toBe("proposal");
  });
});

describe("a count", () => {
  it("counts what a bureau has not replied to", async () => {
    const given = await converse("城管局还有几件没回");
    expect(given).toMatchObject({ kind: "count", total: 1 });
  });

  it("counts a year", async () => {
    expect((await converse("2022年一共多少件")).total).toBe(2);
  });

  it("ranks by votes", async () => {
    expect(numbersIn(await converse("支持票最多"))[0]).toBe("20210018");
  });
});

describe("a question about deadlines", () => {
  it("names who is overdue and by how much, and how many have no known date", async () => {
    const given = await converse("逾期的有哪些");
    expect(given.kind).toBe("reply-status");
    expect(given.text).toContain("环保局（主办） 应于 2022-08-31 前答复，已逾期 182 天");
    expect(given.text).toMatch(/另有 \d+ 项未答复，但没有交办日期或期限/);
  });

  it("is asked anew even while one proposal is talked about", async () => {
    expect((await converse("20210018", "逾期的有哪些")).text).toContain("环保局");
  });

  it("narrows to one bureau under its new name", async () => {
    expect(numbersIn(await converse("生态环境局逾期的"))).toEqual(["20220070"]);
  });

  it("says so when nothing is due soon", async () => {
    expect((await converse("快到期的")).text).toContain("没有查到半个月内到期、尚未答复的");
  });

  it("gives the rate of a year with each bureau's figures", async () => {
    const given = await converse("2022年办复率");
    expect(given.text).toContain("共 2 件，已答复 1 件，办复率 50%");
    expect(given.text).toContain("教育局 | 1 | 0 | 1 | 1 | 100% | 0");
  });
});

describe("an answer", () => {
  it("quotes nothing that is not in the source", async () => {
    const library = smallTown();
    for (const number of ["20210018", "20220007", "20230005"]) {
      const given = await converse(number);
      const [shown] = given.proposals;
      const source =
        shown && (await library.proposal(library.index.byNumber(number).exact[0]?.id ?? ("" as never)));
      const quotes = given.points.flatMap((point) => [point.text, ...point.answers.map((one) => one.quote)]);
      expect(quotes.filter((quote) => !source?.text.includes(quote))).toEqual([]);
    }
  });

  it.each([
    "",
    "   ",
    "？？？",
    "<script>alert(1)</script>",
    ".*(a|b)+$",
    "问".repeat(5_000),
    "\u202E\u0000",
  ])("is given for %j", async (text) => {
    expect((await converse(text)).text.length).toBeGreaterThan(0);
  });
});
