import { describe, expect, it } from "vitest";
import { tellChange } from "../../../handlers/notification/tell-change.ts";
import type { Told } from "../../../handlers/notification/told.ts";
import { quote } from "../../../index/proposal.ts";
import { readProposals } from "../../../index/reading/read-proposals.ts";
import { messageParts } from "../../../src/channels/telegram/layout/message-parts.ts";

const WORK = "逐条街巷查看并且更换设施,".repeat(30);
const numbered = (line: (at: number) => string) =>
  Array.from({ length: 30 }, (_, at) => line(at + 1)).join("\n\n");

/** Thirty recommendations, each answered at length. */
const PAGE = `案由:(20250107)关于加快老旧小区改造的提案

建    议:

${numbered((at) => `  ${at}.关于第${at}项工作,${WORK}年底前完成。`)}

提案者 甘若棠
部门答复

住建局:
甘若棠委员:
  您提出的第20250107号提案收悉,现答复如下:
${numbered((at) => `  ${at}、关于第${at}项工作。我局已${WORK}年底前完成。`)}
  此复。
  2025年6月2日

办理单位 主办:住建局
`;

function longestTold(): Told {
  const [proposal] = readProposals(PAGE, "long.txt").proposals;
  const letter = proposal?.replies[0];
  if (!proposal || !letter) throw new Error("expected a proposal with a letter");
  const words = quote(proposal, letter.span);
  const before = words.replaceAll("年底前", "明年底前");
  const reasons = ["住建局", "城管局"].map((bureau) => {
    return { kind: "search" as const, proposers: [], bureaus: [bureau], words: [], without: [] };
  });
  return { kind: "changed-reply", proposal, letter, words, before, reasons };
}

describe("a notification of the longest letter", () => {
  it("is one message, says what it leaves out, and leads to the rest by buttons", () => {
    const told = tellChange(longestTold());
    expect(told.text.length).toBeLessThan(4096);
    expect(messageParts(told.blocks)).toHaveLength(1);
    expect(told.text).toContain("另有 26 条，点“逐条答复”看全部");
    expect(told.text).toMatch(/另有 \d+ 处改动，点“答复全文”看全部/);
    expect(told.buttons.flat().map(({ label }) => label)).toEqual(
      expect.arrayContaining(["逐条答复", "答复全文"]),
    );
  });
});
