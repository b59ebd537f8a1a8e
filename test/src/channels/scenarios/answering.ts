import { describe, expect, it } from "vitest";
import type { Differences, Saying } from "../scenario-driver.ts";
import { until } from "../until.ts";
import type { Talk } from "./talk.ts";

/** How the bot answers what is asked of it, and leaves the rest alone. */
export function describeAnswering(talk: Talk, has: Differences): void {
  const { ask, shown, last, staysSilent } = talk;

  describe("answering", () => {
    it("answers a private question with the right hits", async () => {
      await talk.driver.say({ chat: "private", text: "养老" });
      const { text } = await last(1, "private");
      expect(text).toContain("河东建设社区养老服务站");
      expect(text).not.toContain("小学");
    });

    it("answers a mention anywhere in the text, without the mention", async () => {
      await ask({ text: "20240070" });
      expect((await last(1)).text).toContain("小学学位");
    });

    it("answers below the question", async () => {
      const question = await ask({ text: "20240070" });
      expect((await last(1)).replyTo).toBe(question);
    });

    it("takes a reply to its own message as going on with that answer", async () => {
      await ask({ text: "养老" });
      const list = await last(1);
      await ask({ text: "20240070" });
      await shown(2);
      await talk.driver.say({ chat: "group", text: "2", to: list.id });
      expect((await last(3)).text).toContain("河西建设社区养老服务站");
    });

    it("narrows its own list by a reply to it, and turns the pages of what is left", async () => {
      await ask({ text: "20240070" });
      await shown(1);
      await ask({ text: "养老有哪些" });
      const list = await last(2);
      await talk.driver.say({ chat: "group", text: "只看民政类", to: list.id });
      const narrowed = await last(3);
      expect(narrowed.text).toContain("其中“民政类”的 9 件");
      await talk.driver.press(narrowed.id, "下一页");
      await until(async () => expect((await last(3)).text).toContain("城中建设社区养老服务站"));
      expect(await talk.driver.shown("group")).toHaveLength(3);
    });

    it("says that a condition leaves nothing of its list, and goes back to it on a press", async () => {
      await ask({ text: "养老有哪些" });
      const list = await last(1);
      await talk.driver.say({ chat: "group", text: "只看2019年的", to: list.id });
      const nothing = await last(2);
      expect(nothing.text).toContain("没有“2019年”的");
      const [back = ""] = nothing.labels;
      await talk.driver.press(nothing.id, back);
      await until(async () =>
        expect((await talk.driver.shown("group")).at(-1)?.text).toContain("桥南建设社区养老服务站"),
      );
    });

    it.runIf(has.threads)("answers in the thread of the question", async () => {
      await ask({ text: "20240070", thread: "77" });
      expect((await last(1)).thread).toBe("77");
    });

    it.each([
      ["only punctuation", "？！……"],
      ["five thousand characters", "路".repeat(5000)],
      ["markup", "<b>x</b> & [a](b) *c*"],
      ["a regular expression", "(a+)+$ [^"],
      ["SQL", "'; DROP TABLE proposal; --"],
    ])("answers %s with a sentence", async (_what, text) => {
      await talk.driver.say({ chat: "private", text });
      expect((await last(1, "private")).text).not.toBe("");
    });
  });

  describe("keeping silent", () => {
    it.each<[string, Saying]>([
      ["ordinary talk", { chat: "group", text: "今天下午开会" }],
      ["a bare number while that is not switched on", { chat: "group", text: "20240001" }],
      ["another bot", { chat: "group", by: "bot", text: "20240001", mention: true }],
      ["a colleague who is asked", { chat: "group", text: "20240001 你看了吗", names: "colleague" }],
      ["an announcement to everyone", { chat: "group", text: "请大家看提案", names: "everyone" }],
      ["what is forwarded", { chat: "group", text: "20240001", mention: true, forwarded: true }],
      ["old questions", { chat: "group", text: "20240001", mention: true, minutesAgo: 20 }],
    ])("says nothing to %s", async (_what, saying) => {
      await staysSilent(saying);
    });

    it("says nothing to thanks for an answer", async () => {
      await ask({ text: "养老" });
      const { id } = await last(1);
      await talk.driver.say({ chat: "group", text: "谢谢", to: id });
      await ask({ text: "20240070" });
      expect((await shown(2)).map(({ text }) => text.includes("小学学位"))).toEqual([false, true]);
    });

    it("answers a bare number once an admin has switched that on", async () => {
      await ask({ by: "other", text: "主动回答 开" });
      expect((await last(1)).text).toContain("管理员");
      await ask({ by: "admin", text: "主动回答 开" });
      await shown(2);
      await talk.driver.say({ chat: "group", text: "20240070" });
      expect((await last(3)).text).toContain("小学学位");
    });

    it("tells a private chat once that its old questions are left", async () => {
      await talk.driver.say({ chat: "private", text: "养老", minutesAgo: 30 });
      await talk.driver.say({ chat: "private", text: "小学", minutesAgo: 29 });
      await talk.driver.say({ chat: "private", text: "20240070" });
      const texts = (await shown(2, "private")).map(({ text }) => text);
      expect(texts).toHaveLength(2);
      expect(texts[0]).toContain("离线");
    });

    it("points to the answer of a moment ago instead of repeating it", async () => {
      await ask({ text: "20240070" });
      const first = await last(1);
      await ask({ by: "other", text: "20240070" });
      const pointer = await last(2);
      expect(pointer.replyTo).toBe(first.id);
      expect(pointer.text).toContain("刚答过");
      talk.driver.pass(16);
      await ask({ text: "20240070" });
      expect((await last(3)).text).toContain("小学学位");
    });

    it("asks a person who floods it once to slow down", async () => {
      for (let n = 0; n < 12; n += 1) await talk.driver.say({ chat: "private", text: `没有的词${n}` });
      await talk.driver.say({ chat: "private", by: "asker", text: "完" });
      const texts = await until(async () => {
        const messages = (await talk.driver.shown("private")).map(({ text }) => text);
        expect(messages.some((text) => text.includes("有点快"))).toBe(true);
        return messages;
      });
      expect(texts.filter((text) => text.includes("有点快"))).toHaveLength(1);
    });

    it("writes down why it spoke or kept silent", async () => {
      await staysSilent({ chat: "group", text: "今天下午开会" });
      expect(talk.driver.log()).toMatch(/"decision":"silence","reason":"unasked-off"/);
      expect(talk.driver.log()).toMatch(/"decision":"answer","reason":"mention"/);
    });
  });

  describe("who runs a group", () => {
    it.each<["admin" | "other", boolean]>([
      ["admin", true],
      ["other", false],
    ])("is told of %s when it matters: %s", async (by, expected) => {
      await ask({ by, text: "20240070" });
      await shown(1);
      expect(await talk.driver.heard()[0]?.person.isAdmin?.()).toBe(expected);
    });
  });
}
