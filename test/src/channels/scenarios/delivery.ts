import { describe, expect, it } from "vitest";
import { LONG_LETTER } from "../scenario-library.ts";
import { until } from "../until.ts";
import type { Talk } from "./talk.ts";

/** How an answer is laid out, and that it arrives once. */
export function describeDelivery(talk: Talk): void {
  const { ask, shown, last } = talk;

  describe("layout", () => {
    it("shows markup in a proposal's text as text", async () => {
      await ask({ text: "20240060" });
      expect((await last(1)).text).toContain('关于把损耗降到<5% & "节约"用水的提案');
    });

    it("shows a letter of ten thousand characters whole and in order", async () => {
      await talk.driver.say({ chat: "private", text: "20240050" });
      await shown(1, "private");
      await talk.driver.say({ chat: "private", text: "全文" });
      const seen = await until(async () => {
        const text = (await talk.driver.shown("private")).map((message) => message.text).join("\n");
        expect(text).toContain("第260项");
        return text;
      });
      const items = LONG_LETTER.split("\n").map((line) => line.trim());
      expect(items.filter((line) => !seen.includes(line))).toEqual([]);
      expect(seen.isWellFormed()).toBe(true);
    });

    it("sends the words without markup when the platform refuses the markup", async () => {
      talk.driver.expectTrouble("refuses-markup");
      await ask({ text: "20240070" });
      expect((await shown(1)).map(({ text }) => text.includes("小学学位"))).toEqual([true]);
    });
  });

  describe("delivery", () => {
    it("answers an event once that the platform hands over twice", async () => {
      await ask({ text: "20240070" });
      await shown(1);
      await talk.driver.repeatEvent();
      await ask({ text: "20240060" });
      await shown(2);
      expect(await talk.driver.shown("group")).toHaveLength(2);
    });

    it("answers it once also across a restart", async () => {
      await ask({ text: "20240070" });
      await shown(1);
      await talk.driver.restart();
      await talk.driver.repeatEvent();
      await ask({ text: "20240060" });
      await shown(2);
      expect(await talk.driver.shown("group")).toHaveLength(2);
    });

    it("waits when it is told to, and then answers once", async () => {
      talk.driver.expectTrouble("limits-rate");
      await ask({ text: "20240070" });
      expect(await shown(1)).toHaveLength(1);
    });

    it("shows an answer once whose response was lost", async () => {
      talk.driver.expectTrouble("loses-response");
      await ask({ text: "20240070" });
      await ask({ by: "other", text: "20240060" });
      const texts = (await shown(2)).map(({ text }) => text);
      expect(texts.filter((text) => text.includes("小学学位"))).toHaveLength(1);
    });

    it("answers what is under way before it stops", async () => {
      for (const text of ["20240070", "20240060", "20240001"]) await ask({ text });
      await shown(1);
      await talk.driver.restart();
      expect(await shown(3)).toHaveLength(3);
    });

    it("keeps the token and what people say out of its log", async () => {
      await ask({ text: "20240070 请查一查这件" });
      await shown(1);
      expect(talk.driver.log()).not.toMatch(/CANARY|请查一查/);
    });
  });
}
