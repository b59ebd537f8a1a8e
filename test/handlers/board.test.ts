import { describe, expect, it } from "vitest";
import { answer } from "../../handlers/answer.ts";
import { type Conversation, NEW_CONVERSATION } from "../../handlers/conversation.ts";
import { LOCAL_SPEAKER } from "../../handlers/speaker.ts";
import { openFiles } from "../../src/library/file-library.ts";
import { SAMPLES_FOLDER } from "../../src/library/sample-proposals.ts";

const { library } = await openFiles([SAMPLES_FOLDER]);
const DAY = "2026-11-24";

async function converse(...texts: string[]) {
  const state: { conversation: Conversation } = { conversation: NEW_CONVERSATION };
  const answers = [];
  for (const text of texts) {
    const said = { text, by: LOCAL_SPEAKER, now: 0, day: DAY };
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

  it("names which lead waits for which assisting bureau", async () => {
    const [given] = await converse("谁在等谁");
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

describe("the status of one proposal", () => {
  it("tells every bureau's state with its own clock", async () => {
    const [, given] = await converse("20250033", "这件办到哪一步了");
    expect(given?.text).toContain("主办 工业和信息化局：应于 2025-09-10 前答复，已逾期 440 天");
    expect(given?.text).toContain("会办 财政局：应于 2025-04-10 前答复，已逾期 593 天");
  });

  it("tells the promises that are open with their places", async () => {
    const [, given] = await converse("20230166", "这件办到哪一步了");
    expect(given?.text).toMatch(/〔\d〕市住房和城乡建设局：“.*2024年1月公布/);
  });
});
