import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import { Proposal, pointsOf, type Recommendation, type Span } from "../../../index/proposal.ts";
import { plainText } from "../../../index/reading/plain-text.ts";
import { readText } from "../../../index/reading/read-text.ts";
import { documentTexts } from "./document-texts.ts";
import { labelledDocuments } from "./labelled-documents.ts";

const documents = [
  ...documentTexts(),
  ...labelledDocuments().map(({ file, text }) => ({ name: file, text })),
];
const named = documents.map((document) => [document.name, document.text] as const);

function spansOf(proposal: Proposal): Span[] {
  const replies = proposal.replies.flatMap(({ span, body }) => [span, body]);
  const points = pointsOf(proposal.recommendations).map(({ span }) => span);
  return [...replies, ...points, ...(proposal.background ? [proposal.background] : [])];
}

/** Each child inside its parent, each after the one before it. */
function isOutline(items: readonly Recommendation[], within: Span): boolean {
  return items.every(({ span, children }, index) => {
    const before = items[index - 1]?.span.end ?? within.start;
    const inside = span.start >= before && span.end <= within.end && span.start < span.end;
    return inside && isOutline(children, span);
  });
}

/** What must not depend on the kind of characters a document is typed in. */
function substance(proposal: Proposal): unknown {
  const { number, numbers, session, year, kind, proposers, proposerCount, bureaus, replies, title } =
    proposal;
  return {
    ...{ number, numbers, session, year, kind, proposers, proposerCount, bureaus },
    title: plainText(title),
    replies: replies.map(({ bureau, role, to, kind: replyKind, date, body }) => ({
      bureau,
      role,
      to,
      replyKind,
      day: date?.day,
      body,
    })),
    points: pointsOf(proposal.recommendations),
  };
}

const toTraditional = Converter({ from: "cn", to: "t" });

/** Character by character, as a length-preserving change of script. */
function traditional(text: string): string {
  return [...text]
    .map((one) => (toTraditional(one).length === one.length ? toTraditional(one) : one))
    .join("");
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).replace(/ /g, "　");
}

describe("every document read", () => {
  it.each(named)("is a valid record: %s", (name, text) => {
    for (const proposal of readText(text, name).proposals)
      expect(Proposal.safeParse(proposal).error).toBeUndefined();
  });

  it.each(named)("has its spans inside its text: %s", (name, text) => {
    for (const proposal of readText(text, name).proposals) {
      const outside = spansOf(proposal).filter(({ start, end }) => start > end || end > proposal.text.length);
      expect(outside).toEqual([]);
      expect(text).toContain(proposal.text);
    }
  });

  it.each(named)("has its recommendations in order and nested: %s", (name, text) => {
    for (const { recommendations, text: own } of readText(text, name).proposals)
      expect(isOutline(recommendations, { start: 0, end: own.length })).toBe(true);
  });

  it.each(named)("has a label of its own for each point: %s", (name, text) => {
    for (const { recommendations } of readText(text, name).proposals) {
      const labels = pointsOf(recommendations).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it.each(named)("is read the same a second time: %s", (name, text) => {
    expect(readText(text, name)).toEqual(readText(text, name));
  });

  it.each(named)("is read the same in traditional characters: %s", (name, text) => {
    const changed = traditional(text);
    expect(readText(changed, name).proposals.map(substance)).toEqual(
      readText(text, name).proposals.map(substance),
    );
  });

  it.each(named.filter(([name]) => !/html|markdown|table|tags/.test(name)))(
    "is read the same in full width: %s",
    (name, text) => {
      const changed = fullWidth(text);
      expect(readText(changed, name).proposals.map(substance)).toEqual(
        readText(text, name).proposals.map(substance),
      );
    },
  );
});
