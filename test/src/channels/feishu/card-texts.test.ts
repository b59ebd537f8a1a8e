import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose } from "../../../../handlers/compose.ts";
import { beginning, bytesOf, cutText } from "../../../../src/channels/feishu/card/cut-text.ts";
import { cardsOf } from "../../../../src/channels/feishu/card/layout.ts";
import { escapeMarkdown } from "../../../../src/channels/feishu/card/safe-text.ts";
import { readMarkup, shownText } from "../../../fakes/feishu/shown-text.ts";
import { HOSTILE_TEXTS, visible } from "../hostile-texts.ts";

const cards = (answer: Answer) => cardsOf(answer, { chat: "group", asked: "加装电梯" });

const shown = (answer: Answer) =>
  cards(answer)
    .map((card) => shownText({ type: "interactive", content: JSON.stringify(card) }))
    .join("\n");

describe("text of files in a card", () => {
  it.each(HOSTILE_TEXTS)("is shown as it stands: %j", (text) => {
    const answer = compose({
      kind: "proposal",
      blocks: [
        {
          kind: "points",
          rows: [
            {
              label: text,
              digest: text,
              stance: "planned",
              answers: [{ bureaus: [text], stance: "planned", quote: text }],
            },
          ],
        },
        { kind: "paragraph", runs: [{ text }, { text, strong: true }] },
        { kind: "fold", summary: text, text },
      ],
    });
    expect(visible(shown(answer)).split(visible(text)).length - 1).toBe(8);
  });

  it("never mentions anybody, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."<at id=>/*_~`[](javscript:)#-+.!|\\&;&#4219\n ") }),
        (text) => {
          const said = `甲${text}`;
          expect(readMarkup(`**${escapeMarkdown(said)}**`)).toBe(said);
        },
      ),
    );
  });
});

describe("cutting a text", () => {
  it("loses nothing and keeps to the size", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.integer({ min: 40, max: 200 }),
        (text, most) => {
          const pieces = cutText(text, most);
          expect(pieces.join("")).toBe(text);
          expect(pieces.every((piece) => bytesOf(piece) <= most)).toBe(true);
        },
      ),
    );
  });

  it("never halves what people see as one character", () => {
    expect(cutText("𠮷".repeat(10), 6)).toEqual(Array.from({ length: 10 }, () => "𠮷"));
    expect(beginning("👨‍👩‍👧甲", 5)).toBe("👨‍👩‍👧");
  });

  it("prefers the end of a sentence or a line", () => {
    expect(cutText("第一句话说完了。第二句话还没有说完", 30)).toEqual([
      "第一句话说完了。",
      "第二句话还没有说完",
    ]);
  });
});
