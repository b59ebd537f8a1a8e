import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { openFiles } from "../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../src/library/sample-proposals.ts";

const { library } = await openFiles([SAMPLES_FOLDER]);
const DAY = "2026-11-26";

async function ask(text: string) {
  const said = { text, by: LOCAL_SPEAKER, now: 0, day: DAY };
  return (await answer(said, NEW_CONVERSATION, { library })).answer;
}

const cards = library.index.cards({});

/** Days from handing over to the first answer, counted from the cards alone. */
const lengths = cards.flatMap(({ assignedOn, bureaus }) =>
  bureaus.flatMap(({ replied, repliedOn }) =>
    assignedOn && replied && repliedOn && repliedOn >= assignedOn
      ? [(Date.parse(repliedOn) - Date.parse(assignedOn)) / 86_400_000]
      : [],
  ),
);

describe("what staff are answered in the morning", () => {
  it.each([
    "按年份统计",
    "各届次",
    "平均办理天数",
    "答复最快的一件",
    "只差会办意见的",
    "还差一家就办完的",
    "办理超过三个月的",
    "没有主办单位的",
  ])("is told of all, also beside an open proposal: %s", async (text) => {
    const said = (text: string) => ({ text, by: LOCAL_SPEAKER, now: 0, day: DAY });
    const { conversation } = await answer(said("20220015"), NEW_CONVERSATION, { library });
    const beside = (await answer(said(text), conversation, { library })).answer;
    expect(beside.text).toBe((await ask(text)).text);
  });

  it("counts the mean days from handing over to the answer, and how many nobody can tell", async () => {
    const { text } = await ask("平均办理天数");
    const mean = lengths.reduce((sum, days) => sum + days, 0) / lengths.length;
    expect(text).toContain(
      `平均 ${Math.round(mean * 10) / 10} 天（交办、答复日期都知道的 ${lengths.length} 项）`,
    );
    const answered = cards.flatMap(({ bureaus }) => bureaus.filter(({ replied }) => replied)).length;
    expect(text).toContain(`另有 ${answered - lengths.length} 项已答复`);
  });

  it.each([
    ["答复最快的一件", Math.min(...lengths)],
    ["答复最慢的一件", Math.max(...lengths)],
  ])("names the first: %s", async (asked, days) => {
    expect(Number(/用了 (\d+) 天/u.exec((await ask(asked)).text)?.[1])).toBe(days);
  });

  it.each(["按年份统计", "各届次统计", "各政协统计", "按类别统计"])(
    "tells figures apart so that they add up to all: %s",
    async (asked) => {
      const table = (await ask(asked)).blocks.find((block) => block.kind === "table");
      const rows = table?.kind === "table" ? table.rows : [];
      for (const column of [1, 2, 4, 5, 6]) {
        const [sum, ...all] = rows.map((row) => Number(row[column])).toReversed();
        expect(all.reduce((added, one) => added + one, 0)).toBe(sum);
      }
      expect(rows.at(-1)?.[1]).toBe(`${cards.length}`);
    },
  );

  it("lists what nobody has answered", async () => {
    const { proposals } = await ask("哪些提案一家都没答复");
    const silent = cards.filter(
      ({ bureaus }) => bureaus.length > 0 && bureaus.every(({ replied }) => !replied),
    );
    expect(proposals.map(({ id }) => id)).toEqual(silent.map(({ id }) => id));
  });

  it("lists what only assisting bureaus owe, and what one bureau owes", async () => {
    const owed = cards.map(({ bureaus }) => bureaus.filter(({ replied }) => !replied));
    const assisting = owed.filter((own) => own.length > 0 && own.every(({ role }) => role === "assisting"));
    const only = await ask("只差会办意见的");
    expect(only.total).toBe(assisting.length);
    expect(only.text).toMatch(/^主办（或分办）单位已经答复、只缺会办意见的有/u);
    expect((await ask("还差一家就办完的")).total).toBe(owed.filter((own) => own.length === 1).length);
  });

  it("lists what has been handled for more than three months", async () => {
    const long = cards.filter(
      ({ assignedOn, bureaus }) =>
        assignedOn && assignedOn <= "2026-08-26" && bureaus.some(({ replied }) => !replied),
    );
    expect((await ask("办理超过三个月的")).total).toBe(long.length);
  });

  it.each([
    ["没有主办单位的", /^每件都写明了主办/u],
    ["解决或采纳的", /^没有查到办理结果标注为“解决或采纳”的。有标注的是：A1?类/u],
    ["平时提案", /^资料里没有分开记.*搜索 平时提案/u],
    ["今天有哪些新提案", /^资料里没有提案提交的日期.*本周新答复的/u],
    ["面商率", /^资料里没有登记面商/u],
    ["立案率", /^这里只有已经立案/u],
  ])("says what the proposals cannot tell, and what can be asked: %s", async (asked, said) => {
    expect((await ask(asked)).text).toMatch(said);
  });

  it.each([
    ["哪些局一件都没答", (own: boolean[]) => own.every((replied) => !replied)],
    ["全部办完的单位", (own: boolean[]) => own.every((replied) => replied)],
  ])("names the bureaus, each with how many it has: %s", async (asked, isSo) => {
    const { text, blocks } = await ask(asked);
    const table = blocks.find((block) => block.kind === "table");
    const rows = (table?.kind === "table" ? table.rows : []).slice(0, -1);
    const listed = Number(/单位有 (\d+) 个/u.exec(text)?.[1]);
    const first = rows.slice(0, listed).map((row) => [Number(row[3]), Number(row[4])] as const);
    for (const [all, replied] of first)
      expect(isSo(Array.from({ length: all }, (_, at) => at < replied))).toBe(true);
    expect(listed).toBeGreaterThan(5);
  });

  it("says by which name a bureau was found", async () => {
    expect((await ask("财证局逾期的")).text).toMatch(/^没有“财证局”，按读音相同的“财政局”查找。/u);
  });

  it("tells the rate of adoption first", async () => {
    expect((await ask("采纳率")).text).toMatch(
      /^主办（或分办）单位回答的建议 \d+ 条，已采纳 \d+ 条，采纳率 /u,
    );
  });

  it("lists a proposer's proposals where it is asked in short words whether they are answered", async () => {
    const { proposals } = await ask("民革的提案都回了没");
    expect(proposals.map(({ number }) => number)).toEqual(
      (await ask("民革的提案")).proposals.map(({ number }) => number),
    );
    expect(proposals.length).toBeGreaterThan(0);
  });
});
