import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose, notice, paragraph } from "../../../../handlers/compose.ts";
import type { Card } from "../../../../src/channels/feishu/card/card.ts";
import { MOST_CARDS } from "../../../../src/channels/feishu/card/card-pages.ts";
import { cardsOf } from "../../../../src/channels/feishu/card/layout.ts";
import { refuseCard, tagsOf } from "../../../fakes/feishu/card-rules.ts";
import { shownText } from "../../../fakes/feishu/shown-text.ts";
import { BUTTONS, EVERY_ANSWER, STANCE_ROWS } from "../every-block.ts";
import { fullTextAnswer, letterOf, listAnswer, proposalAnswer } from "./largest-answer.ts";

const cards = (answer: Answer) => cardsOf(answer, { chat: "group", asked: "加装电梯" });

const onlyCard = (answer: Answer): Card => {
  const [card, ...more] = cards(answer);
  if (!card || more.length > 0) throw new Error(`expected one card, got ${more.length + 1}`);
  return card;
};

const shown = (answer: Answer) =>
  cards(answer)
    .map((card) => shownText({ type: "interactive", content: JSON.stringify(card) }))
    .join("\n");

const componentsOf = (card: Card, tag: string) => card.body.elements.filter((element) => element.tag === tag);

/** The platform's limits, counted on what is sent: JSON inside JSON. */
function limitsOf(card: Card) {
  const tags = tagsOf(card);
  return {
    bytes: Buffer.byteLength(JSON.stringify(JSON.stringify(card))) <= 30_000,
    elements: tags.length <= 200,
    tables: tags.filter((tag) => tag === "table").length <= 5,
    refusal: refuseCard(JSON.stringify(card)),
  };
}

const WITHIN = { bytes: true, elements: true, tables: true, refusal: undefined };

describe("a card", () => {
  it("has every kind of block, and nothing that the platform does not know", () => {
    expect(limitsOf(onlyCard(EVERY_ANSWER))).toEqual(WITHIN);
  });

  it("has its title in the head alone, also where a word comes before it", () => {
    const blocks = [paragraph("您好！"), { kind: "title" as const, text: "可以这样问我" }];
    const [card] = cardsOf(compose({ kind: "help", blocks }), { chat: "private" });
    expect(JSON.stringify(card?.header)).toContain("可以这样问我");
    expect(JSON.stringify(card?.body)).not.toContain("可以这样问我");
  });

  it("shows the points as a table with a tag for each stance, in words and symbols", () => {
    const [table] = componentsOf(onlyCard(EVERY_ANSWER), "table");
    const rows = table?.["rows"] as { point: string; stance: { text: string; color: string }[] }[];
    expect(rows.map((row) => row.point)).toEqual(
      STANCE_ROWS.map(({ label, digest }) => `${label} ${digest}`),
    );
    expect(rows.map((row) => row.stance[0]?.text)).toEqual([
      "✔ 已采纳",
      "◔ 正在办理",
      "◑ 部分采纳",
      "✘ 暂不采纳",
      "○ 未直接回应",
      "？ 需人工核对",
    ]);
    expect(new Set(rows.map((row) => row.stance[0]?.color)).size).toBe(6);
  });

  it("says above the table how the points fared, and shows all of it on a phone without scrolling sideways", () => {
    expect(shown(EVERY_ANSWER)).toContain("共 6 条：✔ 已采纳 1 · ◔ 正在办理 1");
    const [table] = componentsOf(onlyCard(EVERY_ANSWER), "table");
    const widths = ((table?.["columns"] ?? []) as { width: string }[]).map(({ width }) =>
      Number.parseInt(width, 10),
    );
    expect(widths.reduce((sum, width) => sum + width)).toBe(100);
  });

  it("quotes each bureau in the table in its own words", () => {
    const text = shown(EVERY_ANSWER);
    for (const { quote } of STANCE_ROWS.flatMap((row) => row.answers)) expect(text).toContain(quote);
  });

  it("names the stance of a bureau that does not say what the others say", () => {
    expect(shown(EVERY_ANSWER)).toContain("财政局（？ 需人工核对）：“资金安排");
    expect(shown(EVERY_ANSWER)).toContain("民政局、卫生健康局：“补贴办法");
  });

  it("folds full letters and closes them", () => {
    const [panel] = componentsOf(onlyCard(EVERY_ANSWER), "collapsible_panel");
    expect(panel).toMatchObject({ expanded: false, header: { title: { content: "民政局答复全文" } } });
  });

  it("draws a chart natively, with its figures in words below", () => {
    const [chart] = componentsOf(onlyCard(EVERY_ANSWER), "chart");
    expect(chart).toMatchObject({ chart_spec: { type: "bar", seriesField: "series" } });
    expect(shown(EVERY_ANSWER)).toContain("2026年：提案 31，已答复 12，部分答复 9");
  });

  it("carries in each button the text to say, the kind of answer and of chat", () => {
    const values = JSON.stringify(onlyCard(EVERY_ANSWER)).match(/"value":\{[^}]*\}/g);
    expect(values).toEqual(
      BUTTONS.flat().map(
        ({ text }) =>
          `"value":${JSON.stringify({ v: 1, say: text, on: "proposal", chat: "group", asked: "加装电梯" })}`,
      ),
    );
  });

  it("offers a form for combined searches with help and where nothing was found", () => {
    for (const kind of ["help", "nothing-found"] as const) {
      const card = onlyCard(compose({ kind, blocks: [] }));
      expect(componentsOf(card, "form")).toHaveLength(1);
      expect(limitsOf(card)).toEqual(WITHIN);
    }
    expect(componentsOf(onlyCard(EVERY_ANSWER), "form")).toEqual([]);
  });

  it("tells notifications and old clients what it says", () => {
    const { config } = onlyCard(notice("找到 3 件：\n1. 甲\n2. 乙"));
    expect(config.summary.content).toBe("找到 3 件： 1. 甲 2. 乙");
    expect([...onlyCard(notice(letterOf(5000))).config.summary.content].length).toBeLessThanOrEqual(120);
  });

  it("is valid JSON with quotes, backslashes, line breaks and U+2028", () => {
    const text = '他说“好”\n"C:\\路径"\u2028下一行\u2029';
    const content = JSON.parse(JSON.stringify({ content: JSON.stringify(onlyCard(notice(text))) })) as {
      content: string;
    };
    expect(shownText({ type: "interactive", content: content.content })).toBe(text);
  });
});

describe("the size of cards", () => {
  it.each([
    [
      "a proposal with 60 points and 12 long letters",
      proposalAnswer({ points: 60, letters: 12, characters: 8000 }),
    ],
    ["a proposal with 200 points", proposalAnswer({ points: 200, letters: 0, characters: 0 })],
    ["a proposal with one endless letter", proposalAnswer({ points: 3, letters: 1, characters: 200_000 })],
    ["the largest list", listAnswer(120)],
    ["full letters", fullTextAnswer(8, 9000)],
    ["a megabyte of text", notice(letterOf(1_000_000))],
    [
      "ten tables",
      compose({
        kind: "count",
        blocks: Array.from({ length: 10 }, () => ({
          kind: "table" as const,
          head: ["年"],
          rows: [["2024"]],
        })),
      }),
    ],
    [
      "300 paragraphs",
      compose({
        kind: "notice",
        blocks: Array.from({ length: 300 }, (_, at) => ({ kind: "note" as const, text: `第${at}段` })),
      }),
    ],
  ])("stays within the platform's limits for %s", (_name, answer) => {
    const all = cards(answer);
    expect(all.map(limitsOf)).toEqual(all.map(() => WITHIN));
    expect(all.length).toBeLessThanOrEqual(MOST_CARDS);
  });

  it("never sends a second card for letters that nobody asked for", () => {
    const answer = proposalAnswer({ points: 4, letters: 1, characters: 10_000 });
    expect(cards(answer)).toHaveLength(1);
    expect(shown(answer)).toMatch(/略去 \d+ 字，发送“全文”可看完整内容/);
  });

  it("is one card for a proposal whose letters are too long, and says what is left out", () => {
    const answer = proposalAnswer({ points: 8, letters: 3, characters: 20_000 });
    const text = shown(answer);
    expect(cards(answer)).toHaveLength(1);
    expect(text.match(/卡片放不下，此处略去 \d+ 字/g)).toHaveLength(3);
  });

  it("counts exactly the characters that a fold leaves out", () => {
    const answer = proposalAnswer({ points: 2, letters: 1, characters: 30_000 });
    const [, left] = /此处略去 (\d+) 字/.exec(shown(answer)) ?? [];
    const kept = shown(answer).split(letterOf(30).slice(0, 30)).length - 1;
    expect(Number(left)).toBeGreaterThan(0);
    expect(kept).toBeGreaterThan(0);
  });

  it("spreads letters that were asked for over several cards, complete and in order", () => {
    const answer = fullTextAnswer(3, 12_000);
    expect(cards(answer).length).toBeGreaterThan(1);
    expect(shown(answer).replaceAll("\n", "")).toContain(letterOf(12_000).replaceAll("\n", ""));
    expect(shown(answer)).not.toContain("略去");
  });

  it("says how much is missing where even that is too much", () => {
    expect(shown(notice(letterOf(1_000_000)))).toMatch(/后面还有约 \d+ 字没有显示/);
  });

  it("puts the buttons on the last card", () => {
    const all = cards(
      compose({ kind: "proposal", blocks: fullTextAnswer(3, 12_000).blocks, buttons: BUTTONS }),
    );
    expect(all.map((card) => componentsOf(card, "column_set").length)).toEqual([
      ...all.slice(1).map(() => 0),
      2,
    ]);
  });

  it("keeps within the limits whatever the texts are", () => {
    const text = fc.string({ unit: "binary", maxLength: 3000 });
    const block = fc.oneof(
      text.map((one) => ({ kind: "note" as const, text: one })),
      text.map((one) => ({ kind: "paragraph" as const, runs: [{ text: one, strong: true as const }] })),
      fc
        .tuple(text, text)
        .map(([summary, one]) => ({ kind: "fold" as const, summary: summary.slice(0, 50), text: one })),
      text.map((one) => ({ kind: "table" as const, head: ["甲"], rows: [[one.slice(0, 800)]] })),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const all = cards(compose({ kind: "notice", blocks }));
        expect(all.map(limitsOf)).toEqual(all.map(() => WITHIN));
      }),
      { numRuns: 20 },
    );
  });
});
