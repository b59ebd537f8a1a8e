import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose } from "../../../../handlers/compose.ts";
import { EVERY_ANSWER, STANCE_ROWS } from "../every-block.ts";
import { HOSTILE_TEXTS, visible } from "../hostile-texts.ts";
import { ask, useChatPages } from "./chat-page.ts";
import { noBrowser } from "./open-browser.ts";
import { ABOUT } from "./open-web.ts";

const PHONE = { width: 360, height: 740 };

describe.skipIf(noBrowser)("the look of the chat page", () => {
  const pages = useChatPages();

  it("says whose proposals these are and offers first questions", async () => {
    const page = await pages().open();
    await page.getByText("示例市政协提案与办理答复查询 · 共 1,234 件").waitFor();
    const offered = await page
      .getByRole("list", { name: "可以这样问" })
      .getByRole("button")
      .allTextContents();
    expect(offered).toEqual(ABOUT.suggestions);
    expect(await page.getByText("示例数据").isVisible()).toBe(false);
  });

  it("shows the question and lays its answer out, each block in its own way", async () => {
    const page = await pages().open();
    await ask(page);
    const answer = page.getByRole("log").getByRole("article", { name: "提案通的回答" });
    expect(await page.locator(".question").innerText()).toContain("20260001");
    await answer.getByRole("heading", { name: "关于发展社区养老助餐服务的建议" }).waitFor();
    const counts = await Promise.all(
      [
        "dl.fields > div",
        "table.points tbody tr",
        "figure.quotation blockquote",
        "details",
        "ul.items li",
        ".frame table",
        "svg[role=img]",
        ".note",
      ].map((selector) => answer.locator(selector).count()),
    );
    expect(counts).toEqual([4, 6, 7, 1, 2, 2, 1, 1]);
  });

  it("tells each stance by symbol and word beside its colour, and names who is quoted", async () => {
    const page = await pages().open();
    await ask(page);
    const rows = page.getByRole("table", { name: "逐条建议与答复" }).getByRole("row");
    const stances = await rows.locator("td:nth-child(2)").allInnerTexts();
    expect(stances.map(visible)).toEqual(
      STANCE_ROWS.map(({ stance }) => ABOUT.stances[stance]).map(({ symbol, word }) => symbol + word),
    );
    const second = rows.nth(2);
    expect(visible(await second.locator("figcaption").first().innerText())).toBe("民政局、卫生健康局");
    expect(visible(await second.locator("figcaption").nth(1).innerText())).toBe("财政局？需人工核对");
    expect(await second.locator("blockquote").first().innerText()).toBe(
      "补贴办法正在制定，审核通过后报市政府批准发布。",
    );
  });

  it("draws a chart whose series differ by pattern, with its figures beside it", async () => {
    const page = await pages().open();
    await ask(page);
    const fills = await page
      .locator(".chart > svg g g:nth-of-type(-n+3) rect")
      .evaluateAll((bars) => bars.slice(0, 3).map((bar) => bar.getAttribute("fill")));
    expect(fills).toEqual(["currentColor", "url(#series-1)", "url(#series-2)"]);
    expect(await page.locator(".chart td").allTextContents()).toEqual([
      "2024年",
      "40",
      "40",
      "0",
      "2025年",
      "52",
      "47",
      "3",
      "2026年",
      "31",
      "12",
      "9",
    ]);
  });

  it("unfolds a whole reply on request", async () => {
    const page = await pages().open();
    await ask(page);
    const letter = page.getByText("今年年底前完成验收");
    expect(await letter.isVisible()).toBe(false);
    await page.getByText("民政局答复全文").click();
    await letter.waitFor();
  });

  it("fits a phone without scrolling sideways, its points as cards", async () => {
    const page = await pages().open(EVERY_ANSWER, PHONE);
    await ask(page, "长".repeat(300));
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
    const card = page.getByRole("table", { name: "逐条建议与答复" }).getByRole("row").nth(1);
    const edges = await card
      .getByRole("rowheader")
      .or(card.getByRole("cell"))
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    expect(new Set(edges).size).toBe(1);
    expect(edges).toHaveLength(3);
  });

  it("shows hostile texts as text, wherever they stand", async () => {
    const page = await pages().open(({ text }) => Promise.resolve(hostileAnswer(text)));
    for (const text of HOSTILE_TEXTS) {
      await ask(page, text);
      const seen = visible(
        await page
          .locator(".answer")
          .last()
          .evaluate((answer) => answer.textContent ?? ""),
      );
      expect(seen.split(visible(text)).length - 1, text).toBe(HOSTILE_PLACES);
    }
    expect(await page.evaluate("window.harmed")).toBeUndefined();
    expect(await page.locator("#conversation").locator("script, img, b, at, a, code").count()).toBe(0);
  });

  it("follows the wish for dark colours and for less motion", async () => {
    const page = await pages().open(() => new Promise(() => {}));
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(22, 24, 27)");
    await page.getByLabel("您的问题").fill("慢");
    await page.keyboard.press("Enter");
    const dot = page.locator(".dots i").first();
    expect(await dot.evaluate((element) => element.getAnimations().length)).toBe(0);
  });
});

const HOSTILE_PLACES = 14;

/** The text everywhere a block can hold one. */
function hostileAnswer(text: string): Answer {
  return compose({
    kind: "proposal",
    blocks: [
      { kind: "title", text },
      { kind: "paragraph", runs: [{ text, strong: true }] },
      { kind: "fields", fields: [{ name: text, value: text }] },
      { kind: "list", items: [{ marker: "1.", runs: [{ text }], detail: text }] },
      {
        kind: "points",
        rows: [
          {
            label: "1",
            digest: text,
            stance: "adopted",
            answers: [{ bureaus: [text], stance: "adopted", quote: text }],
          },
        ],
      },
      { kind: "fold", summary: text, text },
      { kind: "table", head: [text], rows: [] },
      { kind: "note", text },
    ],
    buttons: [[{ label: text, text: "x" }]],
  });
}
