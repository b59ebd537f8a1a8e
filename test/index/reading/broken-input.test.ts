import { describe, expect, it } from "vitest";
import { Problem } from "../../../index/problem.ts";
import { Proposal } from "../../../index/proposal.ts";
import { readText } from "../../../index/reading/read-text.ts";
import { documentTexts } from "./document-texts.ts";

/** A repeatable stream of numbers below one (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = randomFrom(20260411);
const texts = documentTexts().map(({ text }) => text);
const JUNK = [
  "\u0000",
  "\ufffd",
  "\ud800",
  "“",
  "《",
  "<p",
  "&#x",
  '"',
  '""',
  "\t",
  "|",
  "\r",
  "（",
  "一、",
  "1.",
  "委员：",
  "局：",
  "\n\n",
  "建议：",
  "二〇",
  "〔20",
  "**",
  "￿",
];

function below(limit: number): number {
  return Math.floor(random() * limit);
}

function pick<T>(list: readonly T[]): T {
  return list[below(list.length)] as T; // every list here has an entry
}

const BREAKS: readonly ((text: string) => string)[] = [
  (text) => text.slice(below(text.length)),
  (text) => text.slice(0, below(text.length)),
  (text) =>
    text
      .split("\n")
      .toSorted(() => random() - 0.5)
      .join("\n"),
  (text) => text.replaceAll("\n", ""),
  (text) => text.replaceAll(/[。：:]/g, ""),
  (text) => [...text].filter(() => random() > 0.2).join(""),
  (text) => [...text].map((one) => (random() > 0.9 ? pick(JUNK) : one)).join(""),
  (text) => text + text.toUpperCase() + text,
  (text) => Array.from({ length: 200 }, () => pick(JUNK)).join("") + text.slice(0, 40),
  (text) => Array.from({ length: 400 }, () => String.fromCharCode(below(0xffff))).join("") + text.slice(0, 9),
  (text) => `案由,内容\n"${text}`,
  () => pick(JUNK).repeat(below(3000)),
];

function broken(): string {
  const once = pick(BREAKS)(pick(texts));
  return random() > 0.6 ? pick(BREAKS)(once) : once;
}

describe("300 broken inputs", () => {
  const inputs = Array.from(
    { length: 300 },
    (_, index) => [index, index % 4 === 0 ? "x.csv" : "x.txt", broken()] as const,
  );

  it("each give a proposal or a problem, and none stops the program", () => {
    for (const [index, name, text] of inputs) {
      const { proposals, problems } = readText(text, name);
      expect(proposals.length + problems.length, `input ${index}: ${text.slice(0, 60)}`).toBeGreaterThan(0);
    }
  });

  it("give only valid proposals, with spans inside their text, and valid problems", () => {
    for (const [, name, text] of inputs) {
      const { proposals, problems } = readText(text, name);
      for (const proposal of proposals) {
        expect(Proposal.safeParse(proposal).error).toBeUndefined();
        expect(
          proposal.replies.every(
            ({ span, body }) => span.end <= proposal.text.length && body.end <= span.end,
          ),
        ).toBe(true);
      }
      for (const problem of problems) expect(Problem.safeParse(problem).error).toBeUndefined();
    }
  });
});

describe("a text that is no proposal", () => {
  it.each([
    ["nothing", "", "没有文字"],
    ["only space", " \n\u3000\n", "没有文字"],
    ["control characters", "\u0001\u0002\u0003提案\u0004".repeat(50), "控制字符"],
    ["an endless line", "提案".repeat(300_000), "一行超过"],
    ["a poem", "床前明月光\n疑是地上霜\n", "床前明月光"],
  ])("%s is a problem that says what was found", (_, text, got) => {
    const { proposals, problems } = readText(text, "a.txt");
    expect(proposals).toEqual([]);
    expect(problems.map((problem) => problem.got).join()).toContain(got);
  });

  it("does not cost the proposals beside it", () => {
    const good = "案由：关于甲的建议\n建议：\n1.加强管理。\n2.完善制度。\n";
    const { proposals, problems } = readText(
      `${good}\n案由：${"乙".repeat(10)}\n${"长文。\n".repeat(150_000)}`,
      "a.txt",
    );
    expect(proposals.map(({ title }) => title)).toEqual(["关于甲的建议"]);
    expect(problems).toMatchObject([{ source: "a.txt#2", line: 6 }]);
  });
});
