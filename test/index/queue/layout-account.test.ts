import { describe, expect, it } from "vitest";
import {
  accountWith,
  type Lacking,
  LayoutAccount,
  lackingIn,
  layoutAlarms,
} from "../../../index/queue/layout-account.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const whole = (count: number): Lacking[] =>
  Array.from({ length: count }, (_, at) => ({ name: `旧${at}.txt`, fields: [] }));
const without = (count: number): Lacking[] =>
  Array.from({ length: count }, (_, at) => ({ name: `新${at}.txt`, fields: ["lead"] }));
const accountOf = (...come: Lacking[][]) => come.reduce(accountWith, LayoutAccount.parse({}));
const alarms = (account: LayoutAccount) => layoutAlarms("/提案", account).map(({ detail }) => detail);

describe("what the records of a source lack", () => {
  it("is told of a proposal, not of a letter alone", () => {
    const bare = proposalWith({ bureaus: [], number: null });
    expect(lackingIn([bare])).toEqual([{ name: "0001.txt", fields: ["lead", "number", "assigned-on"] }]);
    const letter = withReplies(proposalWith({ bureaus: [], recommendationOrigin: "reply" }), "已办。");
    expect(lackingIn([letter])).toEqual([]);
  });

  it("is an alarm when three of forty lack what those before them had, with examples", () => {
    const [alarm, ...others] = alarms(accountOf(whole(37), without(3)));
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({
      field: "lead",
      missing: { count: 3, among: 40, examples: ["新0.txt", "新1.txt", "新2.txt"] },
      level: 0,
    });
  });

  it("is none for two, for a source that is new, or one that never had it", () => {
    expect(alarms(accountOf(whole(38), without(2)))).toEqual([]);
    expect(alarms(accountOf(whole(10), without(5)))).toEqual([]);
    expect(alarms(accountOf(without(60)))).toEqual([]);
    expect(alarms(accountOf(without(30), whole(200), without(2)))).toEqual([]);
  });

  it("is worse when there are twice as many, and over when the layout is read again", () => {
    const bad = accountOf(whole(100), without(6));
    expect(alarms(bad)).toMatchObject([{ missing: { count: 6 }, level: 1 }]);
    expect(alarms(accountWith(bad, whole(38)))).toEqual([]);
  });
});
