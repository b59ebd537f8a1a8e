import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { type Conversation, NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { openFiles } from "../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../src/library/sample-proposals.ts";

const { library } = await openFiles([SAMPLES_FOLDER]);
const DAY = "2026-11-24";

function converse(...texts: string[]) {
  return converseOn(DAY, ...texts);
}

async function converseOn(day: string, ...texts: string[]) {
  const state: { conversation: Conversation } = { conversation: NEW_CONVERSATION };
  const answers = [];
  for (const text of texts) {
    const said = { text, by: LOCAL_SPEAKER, now: 0, day };
    const given = await answer(said, state.conversation, { library });
    state.conversation = given.conversation;
    answers.push(given.answer);
  }
  return answers;
}

describe("a list of the board", () => {
  it("says that nothing is left of a session where everything is answered", async () => {
    const [given] = await converse("九届二次会议未答复的");
    expect([given?.kind, given?.text]).toEqual(["nothing-found", "没有查到还没有答复的。"]);
  });

  it.each(["逾期的有哪些", "谁在等谁", "哪些承诺到期", "所有未了结的承诺"])(
    "shows everything once over its pages, each with what the first page tells: %s",
    async (asked) => {
      const [first, ...rest] = await converse(asked, ...Array<string>(12).fill("更多"));
      const pages = [first, ...rest].filter((page) => page?.kind === "reply-status");
      const shown = pages.flatMap((page) => page?.proposals.map(({ id }) => id) ?? []);
      expect(shown).toHaveLength(first?.total ?? -1);
      expect(new Set(shown).size).toBe(shown.length);
      for (const page of pages) expect(page?.text).toMatch(/（[主会分承]办） 应于|在等|〔\d+〕/);
      expect(rest.at(-1)?.text).toBe("没有更多了。");
    },
  );

  it("gives a proposal by its place on a later page", async () => {
    const [, second, chosen] = await converse("逾期的有哪些", "更多", "10");
    expect(chosen?.kind).toBe("proposal");
    expect(chosen?.proposals[0]?.id).toBe(second?.proposals[1]?.id);
  });

  it("tells of the bureau asked for only, on later pages too", async () => {
    const pages = await converse("财政局欠了几件", "更多");
    expect(pages.map((page) => page.proposals.length)).toEqual([8, 2]);
    for (const line of pages.flatMap(({ text }) => text.match(/.*（[主会分承]办） .*/gu) ?? []))
      expect(line).toMatch(/财政[局厅]（/u);
  });

  it("tells of the role asked for only, and of the other when that is asked then", async () => {
    const [lead, assisting] = await converse("主办逾期的", "会办的呢");
    expect(lead?.text).toMatch(/^主办（含分办）逾期未答复的有/u);
    expect(lead?.text).not.toContain("（会办）");
    expect(assisting?.text).toMatch(/^会办逾期未答复的有/u);
    expect(assisting?.text).not.toContain("（主办）");
  });

  it("has what is due on the days that are named, and says how many have no day", async () => {
    const [given] = await converse("本月到期的");
    expect(given?.text).toMatch(/^2026-11-01 至 2026-11-30 到期、尚未答复的有 1 件（2 家次）/u);
    expect(given?.text).toMatch(/另有 \d+ 项未答复，但没有交办日期或期限/u);
    const [none] = await converse("明天到期的");
    expect(none?.text).toMatch(
      /^没有查到 2026-11-25 到期、尚未答复的。\s+接下来最先到期的是 20260017，.*应于 2026-11-30 前答复。/u,
    );
  });

  it("says years later that all days have passed, and of which years there are proposals", async () => {
    const [soon] = await converseOn("2030-05-06", "快到期的");
    expect(soon?.text).toContain("已知的期限都已经过了，最晚的是 2027-01-30");
    const [rate] = await converseOn("2030-05-06", "今年的办复率");
    expect(rate?.text).toMatch(/^手头没有2030年的提案。有的是：2026年 \d+ 件/u);
  });

  it("has the latest answers first", async () => {
    const [given] = await converse("最近有哪些新答复");
    const days = given?.text.match(/(?<=已答复（)[\d-]{10}/gu) ?? [];
    expect(days[0]).toBe("2026-06-29");
    expect(given?.total).toBeGreaterThan(8);
  });

  it("has the answers that came too late, each with how much", async () => {
    const pages = await converse("超期答复的有几件", "更多");
    const lines = pages.flatMap(({ text }) => text.match(/.*已答复（.*/gu) ?? []);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/超期 [1-9]\d* 天/u);
  });

  it("names which lead waits for which assisting bureau", async () => {
    const [given] = await converse("谁在等谁");
    expect(given?.text).toMatch(/^主办单位还没答复、也还没收到会办意见的有 13 件：/u);
    expect(given?.text).toContain("工业和信息化局 在等 财政局、发展和改革委员会 的会办意见");
  });

  it("lists what is left of one bureau where that is asked", async () => {
    const [given] = await converse("住建局还有几件");
    expect(given).toMatchObject({ kind: "count", total: 4 });
  });

  it("narrows by the kind of proposal and by year", async () => {
    const [collective] = await converse("集体提案逾期的");
    expect(collective?.proposals.length).toBeGreaterThan(0);
    const [year] = await converse("2024年逾期的有哪些");
    expect(year?.proposals.map(({ number }) => number)).toEqual(["20240035"]);
  });

  it("is asked for anew while one proposal is talked about, but not by 这件逾期了吗", async () => {
    const [, all] = await converse("20250033", "哪些逾期了");
    expect(all?.total).toBeGreaterThan(1);
    const [, one] = await converse("20250033", "逾期了吗");
    expect(one?.proposals.map(({ number }) => number)).toEqual(["20250033"]);
  });
});

describe("the board in chat", () => {
  it("tells of a bureau that is named only its own figures, with the rate", async () => {
    const [given] = await converse("民政局的办复率");
    expect(given?.text).toMatch(/^民政局：主办 \d+ 件，会办 \d+ 件，办复率 [\d.]+%。/u);
    expect(given?.text).not.toContain("财政局");
  });

  it("is of all bureaus that are named", async () => {
    const [given] = await converse("教育局和民政局的办复率");
    expect(given?.text).toContain("教育局：主办");
    expect(given?.text).toContain("民政局：主办");
  });

  it("is of the proposals with a topic in their titles", async () => {
    const [unknown, mourning] = await converse("火星基地的办复率", "殡葬逾期的");
    expect(unknown?.text).toMatch(/^没有听懂“火星基地”/u);
    expect(mourning?.text).toMatch(/^只看题目里有“殡葬”的。/u);
    expect(mourning?.proposals.map(({ title }) => title)).toEqual(["关于推进殡葬公益化、整治高价墓的提案"]);
  });

  it("says how handling can be asked of, where it was asked in words that nobody knows", async () => {
    const [given] = await converse("没有主办单位的提案");
    expect(given?.text).toContain("办理情况可以这样问：逾期的有哪些");
    const [topic] = await converse("火星基地");
    expect(topic?.text).not.toContain("办理情况可以这样问");
  });

  it("tells how staff record, to whoever asks", async () => {
    const [given] = await converse("怎么登记交办");
    expect([given?.kind, given?.text]).toEqual(["help", expect.stringContaining("交办 20220015 2022-03-10")]);
  });

  it("says which words were not understood", async () => {
    const [given] = await converse("各片区办复率");
    expect(given?.text).toMatch(/^没有听懂“片区”，下面没有按它筛选。/u);
    const [plain] = await converse("各单位的办复率");
    expect(plain?.text).not.toContain("没有听懂");
  });

  it.each([
    ["哪个单位逾期最多", 6],
    ["办件最多的单位", 3],
  ])("puts the bureaus in the order of %s and names the first", async (asked, column) => {
    const [given] = await converse(asked);
    const table = given?.blocks.find((block) => block.kind === "table");
    const rows = table?.kind === "table" ? table.rows.slice(0, -1) : [];
    const counts = rows.map((row) => Number(row[column]));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(given?.text).toContain(`从高到低：${rows[0]?.[0]} ${counts[0]} 项`);
  });

  it("says of records that they are staff's, where there are none to see", async () => {
    const [given] = await converse("不满意的有哪些");
    expect([given?.kind, given?.text]).toEqual(["refused", expect.stringContaining("只给工作人员看")]);
  });
});

describe("the status of one proposal", () => {
  it("tells every bureau's state with its own clock", async () => {
    const [, given] = await converse("20250033", "这件办到哪一步了");
    expect(given?.text).toContain("主办 工业和信息化局：应于 2025-09-10 前答复，已逾期 440 天");
    expect(given?.text).toContain("会办 财政局：应于 2025-04-10 前答复，已逾期 593 天");
  });

  it("tells when it was handed over, where the source prints it", async () => {
    const [given] = await converse("20260017什么时候交办的");
    expect(given?.text).toContain("原文写明的交办日期：2026年10月30日");
  });

  it("tells the promises that are open with their places", async () => {
    const [, given] = await converse("20230166", "这件办到哪一步了");
    expect(given?.text).toMatch(/〔\d〕市住房和城乡建设局：“.*2024年1月公布/);
  });
});
