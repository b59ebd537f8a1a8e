import { describe, expect, it } from "vitest";
import type { Differences } from "../scenario-driver.ts";
import { until } from "../until.ts";
import type { Talk } from "./talk.ts";

/** What people do with an answer that stands in the chat. */
export function describeButtons(talk: Talk, has: Differences): void {
  const { ask, shown, last } = talk;

  describe("buttons", () => {
    it.each(["养老", "2024年多少件"])("turns the page of “%s” on the same message", async (text) => {
      await ask({ text });
      const list = await last(1);
      await talk.driver.press(list.id, "下一页");
      await until(async () => expect((await last(1)).text).toContain("城中建设社区养老服务站"));
      expect(await talk.driver.shown("group")).toHaveLength(1);
    });

    it.runIf(has.pressesTwice)("turns one page for two presses at once", async () => {
      await ask({ text: "养老" });
      const list = await last(1);
      await Promise.all([talk.driver.press(list.id, "下一页"), talk.driver.press(list.id, "下一页")]);
      await ask({ text: "20240070" });
      await shown(2);
      await until(async () => {
        const [turned] = await talk.driver.shown("group");
        expect(turned?.text).toContain("城中建设社区养老服务站");
      });
      expect(await talk.driver.shown("group")).toHaveLength(2);
    });

    it("opens the chosen proposal in an answer of its own", async () => {
      await ask({ text: "养老" });
      const list = await last(1);
      await talk.driver.press(list.id, "3", "other");
      expect((await last(2)).text).toContain("桥南建设社区养老服务站");
    });

    it("goes on with its own list after another question and a restart", async () => {
      await ask({ text: "养老" });
      const list = await last(1);
      await ask({ text: "20240070" });
      await shown(2);
      await talk.driver.restart();
      await talk.driver.press(list.id, "2");
      expect((await last(3)).text).toContain("河西建设社区养老服务站");
    });

    it("says that a result has expired, and asks again on a press", async () => {
      await ask({ text: "养老" });
      const list = await last(1);
      talk.driver.pass(8 * 24 * 60);
      await talk.driver.press(list.id, "下一页");
      const expired = await last(2);
      expect(expired.text).toContain("结果已过期");
      await talk.driver.press(expired.id, "重新查询");
      expect((await last(3)).text).toContain("河东建设社区养老服务站");
    });
  });

  describe("threads", () => {
    it.runIf(has.threads)("are where a press on an answer in them goes on", async () => {
      await ask({ text: "养老", thread: "77" });
      const list = await last(1);
      await talk.driver.press(list.id, "2", "other");
      expect((await last(2)).text).toContain("河西建设社区养老服务站");
      await talk.driver.press(list.id, "下一页");
      await until(async () => expect((await shown(1))[0]?.text).toContain("城中"));
    });
  });

  describe("taking back and changing", () => {
    it.runIf(has.edits)("edits its answer when the question is edited", async () => {
      const question = await ask({ text: "20240070" });
      const { id } = await last(1);
      await talk.driver.edit(question, "20240060");
      await until(async () => expect((await last(1)).text).toContain("节约"));
      expect((await talk.driver.shown("group")).map((message) => message.id)).toEqual([id]);
    });

    it("takes an answer away for who asked for it, and for nobody else but an admin", async () => {
      await ask({ text: "20240070" });
      const { id } = await last(1);
      await talk.driver.say({ chat: "group", by: "other", text: "撤回", to: id });
      expect((await last(2)).text).toContain("管理员");
      await talk.driver.say({ chat: "group", by: "asker", text: "撤回", to: id });
      await until(async () => {
        expect((await talk.driver.shown("group")).some((message) => message.id === id)).toBe(false);
      });
    });
  });
}
