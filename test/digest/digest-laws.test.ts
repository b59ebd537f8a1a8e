import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { Digest } from "../../index/digest/point.ts";
import { type Proposal, pointsOf } from "../../index/proposal.ts";
import { goldProposal } from "./gold-proposal.ts";
import { readLabelled } from "./labels.ts";
import { letterTo } from "./letter.ts";

const labelled = readLabelled(join(import.meta.dirname, "..", "digest-set"));
const known = fc.constantFrom(...labelled.map(goldProposal));

const phrase = fc.constantFrom(
  "一、关于路灯。",
  "已安装路灯36盏,",
  "暂不具备条件。",
  "计划明年3月开工;",
  "“未完的引文",
  "《某办法》(试行)",
  "据市财政局反馈,",
  "| 1 | 采纳 |",
  "感谢您的关心。",
  "第二条建议,",
  "2021年6月3日",
  "\n",
  " ",
  "①",
  "路灯建设资金",
);
const letter = fc.array(phrase, { maxLength: 40 }).map((phrases) => phrases.join(""));
const anything = fc
  .tuple(fc.array(letter, { minLength: 1, maxLength: 4 }), fc.oneof(letter, fc.string()))
  .map(([asked, reply]) =>
    letterTo(
      asked.map((one, at) => `${at + 1}.${one.replace(/\n/g, "")}增设路灯${at}盏`),
      reply,
    ),
  );

const bare = (text: string): string => text.replace(/\s+/g, "");

/** Whether the line is made of the text's own characters in their order. */
function isMadeOf(line: string, text: string): boolean {
  let at = 0;
  for (const character of line) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe("every digest", () => {
  const each = fc.oneof(known, anything);

  it("is one of the record, with a point for each recommendation and a summary for each reply", () => {
    fc.assert(
      fc.property(each, (proposal) => {
        const digest = Digest.parse(digestProposal(proposal));
        expect(digest.points).toHaveLength(pointsOf(proposal.recommendations).length);
        expect(digest.summaries).toHaveLength(proposal.replies.length);
      }),
    );
  });

  it("gives each point one line of at most 45 characters, made of its own words in their order", () => {
    fc.assert(
      fc.property(each, (proposal) => {
        for (const { digest, span } of digestProposal(proposal).points) {
          expect(digest.length).toBeLessThanOrEqual(45);
          expect(isMadeOf(digest, bare(proposal.text.slice(span.start, span.end)))).toBe(true);
        }
      }),
    );
  });

  it("quotes nothing but pieces of the reply it names", () => {
    fc.assert(
      fc.property(each, (proposal) => {
        const { points, promises } = digestProposal(proposal);
        for (const { reply, span } of [...points.flatMap((point) => point.answers), ...promises]) {
          const whole = proposal.replies[reply]?.span;
          expect(span.start).toBeGreaterThanOrEqual(whole?.start ?? Number.NaN);
          expect(span.end).toBeLessThanOrEqual(whole?.end ?? Number.NaN);
          expect(span.end).toBeGreaterThan(span.start);
        }
      }),
    );
  });

  it("takes no stance without a quotation", () => {
    fc.assert(
      fc.property(each, (proposal) => {
        for (const { stance, answers } of digestProposal(proposal).points)
          if (stance !== "unanswered" && stance !== "unclear") expect(answers.length).toBeGreaterThan(0);
      }),
    );
  });

  it("is the same for the same proposal", () => {
    fc.assert(
      fc.property(each, (proposal) => {
        expect(digestProposal(proposal)).toEqual(digestProposal(proposal));
      }),
    );
  });

  it("does not depend on the order in which the replies are listed", () => {
    const stancesOf = (proposal: Proposal): string[] =>
      digestProposal(proposal).points.map((point) => point.stance);
    fc.assert(
      fc.property(known, (proposal) => {
        const turned = { ...proposal, replies: [...proposal.replies].reverse() };
        expect(stancesOf(turned)).toEqual(stancesOf(proposal));
      }),
    );
  });

  it("reads a reply of 20,000 characters point by point", () => {
    const sentence = "我局已在主要路口增设路灯，计划明年6月前完成其余路段。";
    const long = letterTo(
      ["1.在主要路口增设路灯;", "2.更换旧灯。"],
      sentence.repeat(Math.ceil(20_000 / sentence.length)),
    );
    expect(digestProposal(long).points.map((point) => point.stance)).toEqual(["planned", "unanswered"]);
  });
});
