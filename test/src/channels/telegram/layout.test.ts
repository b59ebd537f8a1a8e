import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Block } from "../../../../handlers/block.ts";
import { compose, notice } from "../../../../handlers/compose.ts";
import { messageParts } from "../../../../src/channels/telegram/layout/message-parts.ts";
import { outgoingOf } from "../../../../src/channels/telegram/sending/outgoing.ts";
import { textOfHtml } from "../../../fakes/telegram/html-checker.ts";
import { STANCE_ROWS } from "../every-block.ts";
import { HOSTILE_TEXTS } from "../hostile-texts.ts";

const points: Block = { kind: "points", rows: STANCE_ROWS };
const letter = (text: string, from = "民政局"): Block => ({
  kind: "fold",
  summary: `${from}答复 · 全文`,
  text,
});
const button = { label: "答复全文", text: "全文" };

function answerWith(blocks: Block[], buttons = [[button]]): Answer {
  return compose({ kind: "proposal", blocks, buttons });
}

const htmlOf = (answer: Answer, rich = false) => outgoingOf(answer, rich).map(({ text }) => text);

describe("an answer on Telegram", () => {
  it("says how the points fared before it goes through them", () => {
    const [html = ""] = htmlOf(answerWith([points]));
    const text = textOfHtml(html);
    expect(text).toMatch(/^共 6 条：✔ 已采纳 1 · ◔ 正在办理 1/);
    expect(text.indexOf("共 6 条")).toBeLessThan(text.indexOf("长者饭堂"));
  });

  it("quotes what bureaus say as quotations, with a stance of their own by name", () => {
    const [html = ""] = htmlOf(answerWith([points]));
    expect(html).toContain("<blockquote>民政局、卫生健康局：“补贴办法正在制定");
    expect(html).toContain("财政局（？ 需人工核对）：“资金安排");
  });

  it("shows letters beside the points as one fold", () => {
    const [html = "", ...more] = htmlOf(
      answerWith([points, letter("长".repeat(400)), letter("短", "财政局"), { kind: "note", text: "出处" }]),
    );
    expect(more).toEqual([]);
    expect(html.match(/<blockquote expandable>/g)).toHaveLength(1);
    expect(textOfHtml(html)).toMatch(
      /2 份来文全文\n【民政局答复 · 全文】\n长+\n\n【财政局答复 · 全文】\n短\n\n出处$/,
    );
  });

  it("never sends a second message for letters that nobody asked for: the button has them", () => {
    const [html = "", ...more] = htmlOf(answerWith([points, letter("长".repeat(9000))]));
    expect(more).toEqual([]);
    expect(html).toContain("来文全文较长，点“答复全文”查看");
    expect(html).not.toContain("长长长");
  });

  it("sends letters whole that are the answer itself", () => {
    const parts = htmlOf(answerWith([letter("长".repeat(9000))], []));
    expect(parts.length).toBeGreaterThan(1);
    expect(
      parts
        .map((part) => textOfHtml(part))
        .join("")
        .match(/长/g),
    ).toHaveLength(9000);
  });

  it("folds long letters in a rich message, which has room for them", () => {
    const [html = "", ...more] = htmlOf(answerWith([points, letter("长".repeat(9000))]), true);
    expect(more).toEqual([]);
    expect(html).toContain("<details>");
    expect(html).toContain("长".repeat(9000));
  });

  it("names the values of a wide table, and counts the rows that it leaves out", () => {
    const rows = Array.from({ length: 75 }, (_, at) => [`单位${at}`, "3", "7", "40%"]);
    const [html = "", ...more] = htmlOf(
      answerWith([{ kind: "table", head: ["单位", "主办", "会办", "率"], rows }]),
    );
    expect(more).toEqual([]);
    expect(textOfHtml(html)).toContain("单位：单位0\n　主办 3 · 会办 7 · 率 40%");
    expect(textOfHtml(html)).toContain("另有 55 行");
  });

  it("keeps every part within 4096 units, every tag closed and every character whole, whatever the texts are", () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      fc.string({ unit: "grapheme", maxLength: 6000 }),
    );
    const block = fc.oneof(
      text.map((value): Block => ({ kind: "paragraph", runs: [{ text: value, strong: true }] })),
      text.map((value): Block => ({ kind: "fold", summary: value.slice(0, 300), text: value })),
      text.map((value): Block => ({ kind: "quotation", source: "民政局", text: value })),
      text.map((value): Block => ({ kind: "list", items: [{ marker: "1.", runs: [{ text: value }] }] })),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        for (const part of messageParts(blocks)) {
          const seen = textOfHtml(part); // throws for markup that Telegram would refuse
          expect(seen.length).toBeLessThanOrEqual(4096);
          expect(seen.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is plain where there is nothing to mark up", () => {
    expect(htmlOf(notice("没有更多了。"))).toEqual(["没有更多了。"]);
  });
});
