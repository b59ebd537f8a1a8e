import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../../index/change/change.ts";
import type { Proposal } from "../../../index/proposal.ts";
import type { FollowedSearch } from "../../../index/subscription/followed.ts";
import { matches } from "../../../index/subscription/matches.ts";
import { newsOf } from "../../../index/subscription/news.ts";
import {
  isTooBroad,
  joinPasts,
  lastTwelveMonths,
  NO_PAST,
  pastOf,
} from "../../../index/subscription/past.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

const LAMPS: FollowedSearch = { kind: "search", proposers: [], bureaus: [], words: ["路灯"], without: [] };
const YEAR = lastTwelveMonths("2024-06-30");

function answeredOn(number: number, day: string | null): Proposal {
  const proposal = withReplies(proposalWith({ id: `示例市政协|3-1|${number}` }), "已更换路灯。");
  const date = day === null ? null : { text: day, day };
  return { ...proposal, replies: proposal.replies.map((reply) => ({ ...reply, date })) };
}

describe("what a subscription would have told", () => {
  it("counts the letters of the last twelve months, by their dates, and names the last", () => {
    const proposals = ["2023-06-30", "2023-07-01", "2024-06-30", "2024-07-01"].map((day, at) =>
      answeredOn(at, day),
    );
    expect(pastOf(LAMPS, proposals, YEAR)).toEqual({ times: 2, last: "2024-06-30", undated: 0 });
  });

  it("counts the new proposals that are dated, too, but not of who follows another thing or one proposal alone", () => {
    const filed = (day: string | null) => proposalWith({ filedOn: day === null ? null : { text: day, day } });
    const proposals = [filed("2023-06-30"), filed("2024-03-05"), filed(null)];
    expect(pastOf(LAMPS, proposals, YEAR)).toEqual({ times: 1, last: "2024-03-05", undated: 0 });
    const other: FollowedSearch = { ...LAMPS, words: ["电梯"] };
    expect(pastOf(other, proposals, YEAR).times).toBe(0);
    const alone = { kind: "proposal" as const, id: proposalWith().id, title: "", untilAnswered: true };
    expect(pastOf(alone, proposals, YEAR).times).toBe(0);
  });

  it("tells of letters without a date apart", () => {
    expect(pastOf(LAMPS, [answeredOn(1, null)], YEAR)).toEqual({ times: 0, last: null, undated: 1 });
  });

  it("equals what it tells when the same letters come one by one", () => {
    const day = fc.constantFrom("2023-01-05", "2023-08-01", "2024-02-29", "2024-06-30");
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), (days) => {
        const proposals = days.map((one, at) => answeredOn(at, one));
        const replayed = proposals
          .flatMap((one) => changesBetween({ ...one, replies: [], text: one.title }, one))
          .filter((change) => matches(LAMPS, newsOf(change)));
        const recent = replayed.filter(
          (change) => change.kind === "new-reply" && (change.after.letter.date?.day ?? "") > YEAR.from,
        );
        expect(pastOf(LAMPS, proposals, YEAR).times).toBe(recent.length);
      }),
    );
  });

  it("adds up over parts of a library", () => {
    const [a, b] = [answeredOn(1, "2024-01-01"), answeredOn(2, "2024-03-01")];
    const parts = [a, b].map((one) => pastOf(LAMPS, [one], YEAR)).reduce(joinPasts, NO_PAST);
    expect(parts).toEqual(pastOf(LAMPS, [a, b], YEAR));
  });
});

describe("a subscription that is too broad", () => {
  it("follows everything, or what comes nearly daily", () => {
    expect(isTooBroad({ kind: "committee", committee: null }, NO_PAST)).toBe(true);
    expect(isTooBroad(LAMPS, { times: 201, last: null, undated: 0 })).toBe(true);
    expect(isTooBroad(LAMPS, { times: 12, last: null, undated: 0 })).toBe(false);
  });
});
