import { describe, expect, it } from "vitest";
import { proposalId } from "../../index/proposal-id.ts";
import { readText } from "../../index/reading/read-text.ts";

const NINTH = { text: "九届四次会议", term: 9, meeting: 4 };
const parts = {
  committee: "示例市政协",
  session: NINTH,
  number: "058",
  year: null,
  title: "关于甲的建议",
  proposers: ["张三"],
};

describe("a proposal's identity", () => {
  it("tells the same number in two sessions apart", () => {
    expect(proposalId(parts)).not.toBe(proposalId({ ...parts, session: { ...NINTH, meeting: 5 } }));
  });

  it("needs no session where the number carries its year", () => {
    expect(proposalId({ ...parts, number: "20170411" })).toBe(
      proposalId({ ...parts, number: "20170411", session: null }),
    );
  });

  it("tells the same number in two printed years apart", () => {
    const [first, second] = [2019, 2022].map((year) => proposalId({ ...parts, session: null, year }));
    expect(first).not.toBe(second);
  });

  it("tells the same number of two titles apart where no session and no year is known", () => {
    const [first, second] = ["关于甲的建议", "关于乙的建议"].map((title) =>
      proposalId({ ...parts, committee: null, session: null, title }),
    );
    expect(first).not.toBe(second);
  });

  it("goes by title and first proposer where there is no number", () => {
    expect(proposalId({ ...parts, number: null })).not.toBe(
      proposalId({ ...parts, number: null, title: "关于乙的建议" }),
    );
  });

  it("stays when a letter arrives that names committee and session", () => {
    const before = "案由：（20190031）关于甲的建议\n建议：\n1.加强管理。\n2.完善制度。\n";
    const after = `${before}部门答复\n教育局：\n张三委员：\n示例市政协九届四次会议第20190031号提案收悉，已办理。\n示例市教育局\n`;
    const [one, two] = [before, after].map((text) => readText(text, "a.txt").proposals[0]);
    expect(two?.committee).toBe("示例市政协");
    expect(two?.id).toBe(one?.id);
  });
});
