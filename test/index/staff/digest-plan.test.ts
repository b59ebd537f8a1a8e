import { describe, expect, it } from "vitest";
import { plannedDigests } from "../../../index/staff/digest-plan.ts";

const MONDAY_AT_NINE = { weekday: 1, minute: 540, since: { day: "2024-05-01", minute: 0 } };
const NO_DEADLINES: ReadonlySet<string> = new Set();

describe("the week's digest", () => {
  it.each([
    ["on its day before its hour", "2024-05-13", 539, []],
    ["at its hour", "2024-05-13", 540, ["2024-05-13"]],
    ["later on its day", "2024-05-13", 1200, ["2024-05-13"]],
    ["two days late, where nothing ran before", "2024-05-15", 0, ["2024-05-13"]],
    ["not three days late", "2024-05-16", 600, []],
    ["not of a week before it was asked for", "2024-05-01", 600, []],
  ])("comes %s", (_, day, minute, expected) => {
    expect(plannedDigests(MONDAY_AT_NINE, { day, minute }, NO_DEADLINES).map(({ on }) => on)).toEqual(
      expected,
    );
  });

  it("does not come of the hour before it was asked for on that day", () => {
    const since = { day: "2024-05-13", minute: 600 };
    expect(
      plannedDigests({ ...MONDAY_AT_NINE, since }, { day: "2024-05-13", minute: 700 }, NO_DEADLINES),
    ).toEqual([]);
  });
});

describe("the digest before a deadline", () => {
  it.each([
    ["three days before, not before the hour", "2024-05-07", 500, []],
    ["three days before", "2024-05-07", 540, ["2024-05-10"]],
    ["on the day itself, where nothing ran before", "2024-05-10", 1000, ["2024-05-10"]],
    ["not after it", "2024-05-11", 600, []],
  ])("comes %s", (_, day, minute, expected) => {
    const planned = plannedDigests(MONDAY_AT_NINE, { day, minute }, new Set(["2024-05-10", "2024-06-30"]));
    expect(planned.filter(({ kind }) => kind === "deadline").map(({ on }) => on)).toEqual(expected);
  });
});
