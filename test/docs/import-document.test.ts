import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pointsOf } from "../../index/proposal.ts";
import { readText } from "../../index/reading/read-text.ts";

const DOCUMENT = readFileSync(join(import.meta.dirname, "../../docs/import.md"), "utf8");
const EXAMPLE = /```text\n(案由[^`]*)```/.exec(DOCUMENT)?.[1] ?? "";

describe("the document on importing", () => {
  it("shows a file that is read as it says", () => {
    const { proposals, problems } = readText(EXAMPLE, "example.txt");
    expect(problems).toEqual([]);
    expect(proposals).toMatchObject([
      {
        number: "20990001",
        proposers: ["张三"],
        bureaus: [
          { name: "城管局", role: "lead" },
          { name: "财政局", role: "assisting" },
        ],
        replies: [
          { bureau: "城管局", kind: "reply", to: "proposer" },
          { bureau: "财政局", kind: "opinion", to: "lead" },
        ],
      },
    ]);
    expect(proposals.flatMap(({ recommendations }) => pointsOf(recommendations))).toHaveLength(1);
  });
});
