import { describe, expect, it } from "vitest";
import { type Change, changesBetween } from "../../../index/change/change.ts";
import type { Proposal } from "../../../index/proposal.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const ASKED = proposalWith();
const ANSWERED = withReplies(proposalWith(), "已更换路灯。");

function kinds(before: Proposal | undefined, after: Proposal): Change["kind"][] {
  return changesBetween(before, after).map(({ kind }) => kind);
}

describe("what changed in a proposal", () => {
  it("is nothing when it is read again", () => {
    expect(kinds(ANSWERED, structuredClone(ANSWERED))).toEqual([]);
  });

  it("is itself and each letter when it is new", () => {
    expect(kinds(undefined, ANSWERED)).toEqual(["new-proposal", "new-reply"]);
  });

  it("is a letter that has come", () => {
    expect(kinds(ASKED, ANSWERED)).toEqual(["new-reply"]);
  });

  it("is nothing where a letter only has other spaces and widths", () => {
    expect(kinds(ANSWERED, withReplies(proposalWith(), "已更换 路灯。"))).toEqual([]);
  });

  it("is a letter's other wording, with the one before", () => {
    const [change] = changesBetween(ANSWERED, withReplies(proposalWith(), "暂不更换路灯。"));
    expect(change).toMatchObject({ kind: "changed-reply", before: { proposal: ANSWERED } });
  });
});
