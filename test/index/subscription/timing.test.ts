import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChatSettings, USUAL_CHAT } from "../../../index/subscription/chat-settings.ts";
import { sendableAt } from "../../../index/subscription/timing.ts";

const ZONE = "Asia/Shanghai";
const at = (local: string, zone = "+08:00") => Date.parse(`${local}${zone}`);
const tell = (settings: Partial<ChatSettings>, since: string, now = since) =>
  new Date(
    sendableAt({ ...USUAL_CHAT, ...settings }, { since: at(since), now: at(now) }, ZONE) + 8 * 3_600_000,
  )
    .toISOString()
    .slice(0, 16);

const NIGHT = { quiet: { from: 22 * 60, to: 8 * 60 } };
const DAILY = { rhythm: { kind: "daily" as const, minute: 9 * 60 } };

describe("when a chat is told", () => {
  it.each<[string, Partial<ChatSettings>, string, string]>([
    ["at once", {}, "2024-05-15T13:07", "2024-05-15T13:07"],
    ["after the quiet hours of the night", NIGHT, "2024-05-15T23:10", "2024-05-16T08:00"],
    ["after the quiet hours of the morning", NIGHT, "2024-05-16T03:00", "2024-05-16T08:00"],
    ["to the minute that quiet hours end", NIGHT, "2024-05-16T08:00", "2024-05-16T08:00"],
    ["at the hour of its digest today", DAILY, "2024-05-15T08:59", "2024-05-15T09:00"],
    ["at the hour of its digest tomorrow", DAILY, "2024-05-15T09:01", "2024-05-16T09:00"],
    ["on Monday where weekends are free", { weekends: false }, "2024-05-18T10:00", "2024-05-20T00:00"],
    ["on Monday, after the night", { weekends: false, ...NIGHT }, "2024-05-18T10:00", "2024-05-20T08:00"],
    ["with Monday's digest", { weekends: false, ...DAILY }, "2024-05-18T08:00", "2024-05-20T09:00"],
    [
      "on the day of its weekly digest",
      { rhythm: { kind: "weekly", weekday: 1, minute: 540 } },
      "2024-05-15T10:00",
      "2024-05-20T09:00",
    ],
    [
      "on a Saturday that it chose itself",
      { weekends: false, rhythm: { kind: "weekly", weekday: 6, minute: 540 } },
      "2024-05-15T10:00",
      "2024-05-18T09:00",
    ],
  ])("is %s", (_, settings, since, expected) => {
    expect(tell(settings, since)).toBe(expected);
  });

  it("is at once what waited for a digest when the chat wants to hear at once", () => {
    expect(tell({}, "2024-05-15T10:00", "2024-05-15T11:00")).toBe("2024-05-15T11:00");
  });

  it("is at once what a digest should have told while the bot was away", () => {
    expect(tell(DAILY, "2024-05-13T10:00", "2024-05-15T11:00")).toBe("2024-05-15T11:00");
  });

  it("is by the clock of the chat's own zone", () => {
    const moment = sendableAt(
      { ...USUAL_CHAT, ...DAILY, timeZone: "Europe/Paris" },
      { since: at("2024-03-30T10:00", "+01:00"), now: at("2024-03-30T10:00", "+01:00") },
      ZONE,
    );
    // Summer time begins in that night.
    expect(new Date(moment).toISOString()).toBe("2024-03-31T07:00:00.000Z");
  });
});

/** In Paris the clocks go from 2:00 to 3:00 on 31 March 2024, and from 3:00 back to 2:00 on 27 October. */
describe("when a chat is told around a change to and from summer time", () => {
  const EARLY = { quiet: { from: 23 * 60, to: 2 * 60 + 30 } };
  const AT_NIGHT = { rhythm: { kind: "daily" as const, minute: 2 * 60 + 30 } };
  it.each<[string, Partial<ChatSettings>, string, string]>([
    ["after the night that loses an hour", NIGHT, "2024-03-30T23:10+01:00", "2024-03-31T08:00+02:00"],
    ["after the night that has one more", NIGHT, "2024-10-26T23:10+02:00", "2024-10-27T08:00+01:00"],
    [
      "when the clocks have passed an end that there is not",
      EARLY,
      "2024-03-30T23:10+01:00",
      "2024-03-31T03:30+02:00",
    ],
    ["at an end that comes twice", EARLY, "2024-10-26T23:10+02:00", "2024-10-27T02:30+02:00"],
    [
      "with a digest at an hour that there is not",
      AT_NIGHT,
      "2024-03-30T10:00+01:00",
      "2024-03-31T03:30+02:00",
    ],
    [
      "with a digest at an hour that comes twice",
      AT_NIGHT,
      "2024-10-26T10:00+02:00",
      "2024-10-27T02:30+02:00",
    ],
    ["on the next day by the hour it knows", DAILY, "2024-10-27T10:00+01:00", "2024-10-28T09:00+01:00"],
  ])("is %s", (_, settings, since, expected) => {
    const moment = Date.parse(since);
    const chosen = { ...USUAL_CHAT, ...settings, timeZone: "Europe/Paris" };
    const then = sendableAt(chosen, { since: moment, now: moment }, ZONE);
    expect(new Date(then).toISOString()).toBe(new Date(expected).toISOString());
  });

  it("is told a digest of an hour that comes twice once: what came after it waits for the next day", () => {
    const [first, second] = [Date.parse("2024-10-27T02:30+02:00"), Date.parse("2024-10-27T02:30+01:00")];
    const chosen = { ...USUAL_CHAT, ...AT_NIGHT, timeZone: "Europe/Paris" };
    const since = first + 60_000;
    expect(sendableAt(chosen, { since, now: since }, ZONE)).toBeGreaterThanOrEqual(second);
  });

  it("is by a fixed offset where a chat has chosen one", () => {
    const chosen = { ...USUAL_CHAT, ...DAILY, timeZone: "+08:00" };
    const moment = at("2024-05-15T08:59");
    expect(sendableAt(chosen, { since: moment, now: moment }, "Europe/Paris")).toBe(at("2024-05-15T09:00"));
  });
});

describe("the laws of telling", () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const settings: fc.Arbitrary<ChatSettings> = fc.record({
    timeZone: fc.constantFrom(null, "Europe/Paris", "America/New_York", "Asia/Kathmandu"),
    quiet: fc.option(fc.record({ from: minute, to: minute }), { nil: null }),
    rhythm: fc.oneof(
      fc.constant({ kind: "instant" as const }),
      fc.record({ kind: fc.constant("daily" as const), minute }),
      fc.record({ kind: fc.constant("weekly" as const), weekday: fc.integer({ min: 0, max: 6 }), minute }),
    ),
    weekends: fc.boolean(),
    openToAll: fc.constant(false),
    muted: fc.constant([]),
  });
  const moment = fc.integer({ min: at("2024-01-01T00:00"), max: at("2025-12-31T00:00") });
  const TEN_DAYS = 10 * 86_400_000;

  it("nothing is told before now, nothing waits for more than ten days, and when the moment has come it has come", () => {
    fc.assert(
      fc.property(settings, moment, (chosen, now) => {
        const then = sendableAt(chosen, { since: now, now }, ZONE);
        expect(then).toBeGreaterThanOrEqual(now);
        expect(then - now).toBeLessThan(TEN_DAYS);
        expect(sendableAt(chosen, { since: now, now: then }, ZONE)).toBe(then);
      }),
      { numRuns: 2000 },
    );
  });
});
