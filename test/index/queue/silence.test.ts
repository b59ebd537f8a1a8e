import { describe, expect, it } from "vitest";
import { daysWith, silenceOf } from "../../../index/queue/silence.ts";

const DAY = 24 * 60 * 60_000;
const WEEKLY = [0, 7, 14, 21, 28];

describe("a source that is silent", () => {
  it("is told of after twice the longest silence before", () => {
    expect(silenceOf("/提案", WEEKLY, 42 * DAY)).toBeUndefined();
    expect(silenceOf("/提案", WEEKLY, 43 * DAY)).toMatchObject({
      kind: "silent-source",
      source: "/提案",
      detail: { silence: { days: 15, usual: 7 }, level: 0 },
    });
  });

  it("is worse after twice as long", () => {
    expect(silenceOf("/提案", WEEKLY, 56 * DAY)?.detail.level).toBe(1);
  });

  it("is none that was never regular, and a daily one may be silent for a week", () => {
    expect(silenceOf("/提案", [0], 400 * DAY)).toBeUndefined();
    expect(silenceOf("/提案", WEEKLY.slice(1), 400 * DAY)).toBeUndefined();
    expect(silenceOf("/提案", [1, 2, 3, 4, 5], 12 * DAY)).toBeUndefined();
    expect(silenceOf("/提案", [1, 2, 3, 4, 5], 13 * DAY)).toBeDefined();
  });

  it("is counted from the latest days, each once", () => {
    expect(daysWith([1], 1.5 * DAY)).toEqual([1]);
    expect(
      daysWith(
        Array.from({ length: 12 }, (_, day) => day),
        20 * DAY,
      ),
    ).toHaveLength(12);
  });
});
