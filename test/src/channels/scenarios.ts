import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../handlers/answer-record.ts";
import { showProposal } from "../../../handlers/answers/show-proposal.ts";
import { notice } from "../../../handlers/compose.ts";
import { wording } from "../../../handlers/wording.ts";
import type { ProposalId } from "../../../index/proposal.ts";
import { MOST_FILE_BYTES } from "../../../src/channels/file-bytes.ts";
import { notification } from "./notification.ts";
import type { Differences, Saying, ScenarioDriver, ShownMessage } from "./scenario-driver.ts";
import { LONG, LONG_LETTER, SCENARIO_LIBRARY, SCHOOL } from "./scenario-library.ts";
import { until } from "./until.ts";

type Chat = "private" | "group";

/** Everyday life with the bot, the same on every platform; answered by the product itself over `SCENARIO_LIBRARY`. */
export function describeScenarios(name: string, open: () => Promise<ScenarioDriver>, has: Differences): void {
  describe(`life with the bot on ${name}`, () => {
    let driver: ScenarioDriver;

    beforeEach(async () => {
      driver = await open();
    });
    afterEach(() => driver.close());

    const ask = (saying: Partial<Saying> & { text: string }) =>
      driver.say({ chat: "group", mention: true, ...saying });

    /** The bot's messages in a chat once there are so many. */
    const shown = (count: number, chat: Chat = "group") =>
      until(async () => {
        const messages = await driver.shown(chat);
        expect(messages.length).toBeGreaterThanOrEqual(count);
        return messages;
      });

    const last = async (count: number, chat: Chat = "group"): Promise<ShownMessage> => {
      const message = (await shown(count, chat)).at(-1);
      if (!message) throw new Error("nothing was said");
      return message;
    };

    /** Something that needs no answer is followed by a question; only that is answered, in the chat's order. */
    const staysSilent = async (saying: Saying): Promise<void> => {
      await driver.say(saying);
      await ask({ text: "20240070" });
      const messages = await shown(1);
      expect(messages).toHaveLength(1);
      expect(messages[0]?.text).toContain("小学学位");
    };

    describe("answering", () => {
      it("answers a private question with the right hits", async () => {
        await driver.say({ chat: "private", text: "养老" });
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
        await driver.say({ chat: "group", text: "2", to: list.id });
        expect((await last(3)).text).toContain("河西建设社区养老服务站");
      });

      it("narrows its own list by a reply to it, and turns the pages of what is left", async () => {
        await ask({ text: "20240070" });
        await shown(1);
        await ask({ text: "养老有哪些" });
        const list = await last(2);
        await driver.say({ chat: "group", text: "只看民政类", to: list.id });
        const narrowed = await last(3);
        expect(narrowed.text).toContain("其中“民政类”的 9 件");
        await driver.press(narrowed.id, "下一页");
        await until(async () => expect((await last(3)).text).toContain("城中建设社区养老服务站"));
        expect(await driver.shown("group")).toHaveLength(3);
      });

      it("says that a condition leaves nothing of its list, and goes back to it on a press", async () => {
        await ask({ text: "养老有哪些" });
        const list = await last(1);
        await driver.say({ chat: "group", text: "只看2019年的", to: list.id });
        const nothing = await last(2);
        expect(nothing.text).toContain("没有“2019年”的");
        const [back = ""] = nothing.labels;
        await driver.press(nothing.id, back);
        await until(async () =>
          expect((await driver.shown("group")).at(-1)?.text).toContain("桥南建设社区养老服务站"),
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
        await driver.say({ chat: "private", text });
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
        await driver.say({ chat: "group", text: "谢谢", to: id });
        await ask({ text: "20240070" });
        expect((await shown(2)).map(({ text }) => text.includes("小学学位"))).toEqual([false, true]);
      });

      it("answers a bare number once an admin has switched that on", async () => {
        await ask({ by: "other", text: "主动回答 开" });
        expect((await last(1)).text).toContain("管理员");
        await ask({ by: "admin", text: "主动回答 开" });
        await shown(2);
        await driver.say({ chat: "group", text: "20240070" });
        expect((await last(3)).text).toContain("小学学位");
      });

      it("tells a private chat once that its old questions are left", async () => {
        await driver.say({ chat: "private", text: "养老", minutesAgo: 30 });
        await driver.say({ chat: "private", text: "小学", minutesAgo: 29 });
        await driver.say({ chat: "private", text: "20240070" });
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
        driver.pass(16);
        await ask({ text: "20240070" });
        expect((await last(3)).text).toContain("小学学位");
      });

      it("asks a person who floods it once to slow down", async () => {
        for (let n = 0; n < 12; n += 1) await driver.say({ chat: "private", text: `没有的词${n}` });
        await driver.say({ chat: "private", by: "asker", text: "完" });
        const texts = await until(async () => {
          const messages = (await driver.shown("private")).map(({ text }) => text);
          expect(messages.some((text) => text.includes("有点快"))).toBe(true);
          return messages;
        });
        expect(texts.filter((text) => text.includes("有点快"))).toHaveLength(1);
      });

      it("writes down why it spoke or kept silent", async () => {
        await staysSilent({ chat: "group", text: "今天下午开会" });
        expect(driver.log()).toMatch(/"decision":"silence","reason":"unasked-off"/);
        expect(driver.log()).toMatch(/"decision":"answer","reason":"mention"/);
      });
    });

    describe("buttons", () => {
      it.each(["养老", "2024年多少件"])("turns the page of “%s” on the same message", async (text) => {
        await ask({ text });
        const list = await last(1);
        await driver.press(list.id, "下一页");
        await until(async () => expect((await last(1)).text).toContain("城中建设社区养老服务站"));
        expect(await driver.shown("group")).toHaveLength(1);
      });

      it.runIf(has.pressesTwice)("turns one page for two presses at once", async () => {
        await ask({ text: "养老" });
        const list = await last(1);
        await Promise.all([driver.press(list.id, "下一页"), driver.press(list.id, "下一页")]);
        await ask({ text: "20240070" });
        await shown(2);
        await until(async () => {
          const [turned] = await driver.shown("group");
          expect(turned?.text).toContain("城中建设社区养老服务站");
        });
        expect(await driver.shown("group")).toHaveLength(2);
      });

      it("opens the chosen proposal in an answer of its own", async () => {
        await ask({ text: "养老" });
        const list = await last(1);
        await driver.press(list.id, "3", "other");
        expect((await last(2)).text).toContain("桥南建设社区养老服务站");
      });

      it("goes on with its own list after another question and a restart", async () => {
        await ask({ text: "养老" });
        const list = await last(1);
        await ask({ text: "20240070" });
        await shown(2);
        await driver.restart();
        await driver.press(list.id, "2");
        expect((await last(3)).text).toContain("河西建设社区养老服务站");
      });

      it("says that a result has expired, and asks again on a press", async () => {
        await ask({ text: "养老" });
        const list = await last(1);
        driver.pass(8 * 24 * 60);
        await driver.press(list.id, "下一页");
        const expired = await last(2);
        expect(expired.text).toContain("结果已过期");
        await driver.press(expired.id, "重新查询");
        expect((await last(3)).text).toContain("河东建设社区养老服务站");
      });
    });

    describe("sending what nobody asked for", () => {
      const about = (id: ProposalId) => showProposalOf(id);

      it("has buttons that go on with what it was about, after other talk and a restart, for anybody", async () => {
        const sent = await driver.send("group", await about(LONG.id), notification("k1"));
        expect(sent.ok).toBe(true);
        await ask({ text: "20240070" });
        await driver.restart();
        const message = sent.ok ? sent.sent.message : "";
        await driver.press(message, wording.button.fullText, "other");
        await until(async () => {
          const text = (await driver.shown("group")).map((one) => one.text).join("\n");
          expect(text.split("第260项").length - 1).toBeGreaterThanOrEqual(1);
        });
      });

      it("takes a reply to it as about what it showed", async () => {
        const sent = await driver.send("group", await about(SCHOOL.id), notification("k1"));
        await ask({ text: "20240060" });
        await shown(2);
        await driver.say({
          chat: "group",
          text: "谁提的",
          to: sent.ok ? sent.sent.message : "",
          mention: true,
        });
        expect((await last(3)).text).toContain("乙示例");
      });

      it("waits for an answer to go first", async () => {
        const sending = [1, 2, 3, 4].map((n) =>
          driver.send("private", notice(`通知${n}`), notification(`k${n}`)),
        );
        await driver.say({ chat: "private", text: "20240070" });
        await Promise.all(sending);
        const texts = (await shown(5, "private")).map(({ text }) => text);
        expect(texts.findIndex((text) => text.includes("小学学位"))).toBeLessThan(4);
        expect(texts.filter((text) => text.startsWith("通知"))).toEqual(["通知1", "通知2", "通知3", "通知4"]);
      });

      it("says what nobody can tell, and never blindly repeats it", async () => {
        driver.expectTrouble("loses-response");
        const result = await driver.send("private", notice("有新的答复"), notification("k1"));
        expect(result).toMatchObject(has.resendsLost ? { ok: true } : { failure: { kind: "unknown" } });
        expect(await driver.shown("private")).toHaveLength(1);
      });

      it("is not tried where the bot was taken out, and is again where it is back", async () => {
        await ask({ text: "20240070" });
        await shown(1);
        await driver.member("group", false);
        await until(() => expect(driver.changes()).toMatchObject([{ change: "lost" }]));
        expect(await driver.send("group", notice("一"), notification("k1"))).toMatchObject({
          failure: { kind: "gone" },
        });
        await driver.member("group", true);
        await until(() => expect(driver.changes().at(-1)).toMatchObject({ change: "returned" }));
        expect(driver.changes().every((change) => change.chat === driver.chatId("group"))).toBe(true);
        expect(await driver.send("group", notice("二"), notification("k2"))).toMatchObject({ ok: true });
      });

      it.runIf(has.tellsOfBlocking)(
        "is told of a person who blocks the bot, and of one who is back",
        async () => {
          await driver.member("private", false);
          await driver.member("private", true);
          await until(() =>
            expect(driver.changes()).toEqual(
              ["lost", "returned"].map((change) => ({
                channel: name.toLowerCase(),
                chat: driver.chatId("private"),
                change,
              })),
            ),
          );
        },
      );
    });

    describe("documents", () => {
      const bytes = Buffer.from("关于路灯的提案\n");
      const heardOne = () =>
        until(() => {
          expect(driver.heard()).toHaveLength(1);
          return driver.heard()[0];
        });

      it("come with their name and, when they are read, their bytes", async () => {
        await driver.sendFile({ chat: "private", name: "提案.txt", bytes });
        const incoming = await heardOne();
        const [file, ...others] = incoming?.files ?? [];
        expect([file?.name, others.length, incoming?.text, incoming?.addressed]).toEqual([
          "提案.txt",
          0,
          "",
          true,
        ]);
        const read = await file?.read();
        expect(read?.ok && Buffer.from(read.bytes).equals(bytes)).toBe(true);
      });

      it.runIf(has.captions)("come with the words about them", async () => {
        await driver.sendFile({ chat: "private", name: "提案.txt", bytes, caption: "导入" });
        expect(await heardOne()).toMatchObject({ text: "导入", files: [{ name: "提案.txt" }] });
      });

      it("that are too large are not read", async () => {
        await driver.sendFile({
          chat: "private",
          name: "大.zip",
          bytes: new Uint8Array(MOST_FILE_BYTES + 1),
        });
        const incoming = await heardOne();
        expect(await incoming?.files?.[0]?.read()).toMatchObject({ ok: false, reason: "too-large" });
      });

      it("that the platform does not give are a value, and so is a lost connection", async () => {
        await driver.sendFile({ chat: "private", name: "a.txt", bytes });
        const file = (await heardOne())?.files?.[0];
        driver.expectTrouble("loses-file");
        expect(await file?.read()).toEqual({ ok: false, reason: "unavailable" });
        expect(await file?.read()).toMatchObject({ ok: true });
      });

      it("in a group are nobody's business", async () => {
        await driver.sendFile({ chat: "group", name: "a.txt", bytes });
        await ask({ text: "20240070" });
        await shown(1);
        expect(driver.heard().map(({ files }) => files)).toEqual([undefined]);
        expect(await driver.shown("group")).toHaveLength(1);
      });
    });

    describe("who runs a group", () => {
      it.each<["admin" | "other", boolean]>([
        ["admin", true],
        ["other", false],
      ])("is told of %s when it matters: %s", async (by, expected) => {
        await ask({ by, text: "20240070" });
        await shown(1);
        expect(await driver.heard()[0]?.person.isAdmin?.()).toBe(expected);
      });
    });

    describe("threads", () => {
      it.runIf(has.threads)("are where a press on an answer in them goes on", async () => {
        await ask({ text: "养老", thread: "77" });
        const list = await last(1);
        await driver.press(list.id, "2", "other");
        expect((await last(2)).text).toContain("河西建设社区养老服务站");
        await driver.press(list.id, "下一页");
        await until(async () => expect((await shown(1))[0]?.text).toContain("城中"));
      });
    });

    describe("taking back and changing", () => {
      it.runIf(has.edits)("edits its answer when the question is edited", async () => {
        const question = await ask({ text: "20240070" });
        const { id } = await last(1);
        await driver.edit(question, "20240060");
        await until(async () => expect((await last(1)).text).toContain("节约"));
        expect((await driver.shown("group")).map((message) => message.id)).toEqual([id]);
      });

      it("takes an answer away for who asked for it, and for nobody else but an admin", async () => {
        await ask({ text: "20240070" });
        const { id } = await last(1);
        await driver.say({ chat: "group", by: "other", text: "撤回", to: id });
        expect((await last(2)).text).toContain("管理员");
        await driver.say({ chat: "group", by: "asker", text: "撤回", to: id });
        await until(async () => {
          expect((await driver.shown("group")).some((message) => message.id === id)).toBe(false);
        });
      });
    });

    describe("layout", () => {
      it("shows markup in a proposal's text as text", async () => {
        await ask({ text: "20240060" });
        expect((await last(1)).text).toContain('关于把损耗降到<5% & "节约"用水的提案');
      });

      it("shows a letter of ten thousand characters whole and in order", async () => {
        await driver.say({ chat: "private", text: "20240050" });
        await shown(1, "private");
        await driver.say({ chat: "private", text: "全文" });
        const seen = await until(async () => {
          const text = (await driver.shown("private")).map((message) => message.text).join("\n");
          expect(text).toContain("第260项");
          return text;
        });
        const items = LONG_LETTER.split("\n").map((line) => line.trim());
        expect(items.filter((line) => !seen.includes(line))).toEqual([]);
        expect(seen.isWellFormed()).toBe(true);
      });

      it("sends the words without markup when the platform refuses the markup", async () => {
        driver.expectTrouble("refuses-markup");
        await ask({ text: "20240070" });
        expect((await shown(1)).map(({ text }) => text.includes("小学学位"))).toEqual([true]);
      });
    });

    describe("delivery", () => {
      it("answers an event once that the platform hands over twice", async () => {
        await ask({ text: "20240070" });
        await shown(1);
        await driver.repeatEvent();
        await ask({ text: "20240060" });
        await shown(2);
        expect(await driver.shown("group")).toHaveLength(2);
      });

      it("answers it once also across a restart", async () => {
        await ask({ text: "20240070" });
        await shown(1);
        await driver.restart();
        await driver.repeatEvent();
        await ask({ text: "20240060" });
        await shown(2);
        expect(await driver.shown("group")).toHaveLength(2);
      });

      it("waits when it is told to, and then answers once", async () => {
        driver.expectTrouble("limits-rate");
        await ask({ text: "20240070" });
        expect(await shown(1)).toHaveLength(1);
      });

      it("shows an answer once whose response was lost", async () => {
        driver.expectTrouble("loses-response");
        await ask({ text: "20240070" });
        await ask({ by: "other", text: "20240060" });
        const texts = (await shown(2)).map(({ text }) => text);
        expect(texts.filter((text) => text.includes("小学学位"))).toHaveLength(1);
      });

      it("answers what is under way before it stops", async () => {
        for (const text of ["20240070", "20240060", "20240001"]) await ask({ text });
        await shown(1);
        await driver.restart();
        expect(await shown(3)).toHaveLength(3);
      });

      it("keeps the token and what people say out of its log", async () => {
        await ask({ text: "20240070 请查一查这件" });
        await shown(1);
        expect(driver.log()).not.toMatch(/CANARY|请查一查/);
      });
    });
  });
}

/** A notification about a proposal, as the product shows it. */
async function showProposalOf(id: ProposalId): Promise<Answer> {
  const proposal = await SCENARIO_LIBRARY.proposal(id);
  if (!proposal) throw new Error(`no proposal ${id}`);
  return showProposal(proposal);
}
