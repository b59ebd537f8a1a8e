import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, addWorkingDays, daysBetween } from "../../index/day.ts";

describe("a day so many months later", () => {
  it.each([
    ["2024-03-15", 3, "2024-06-15"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-11-30", 3, "2025-02-28"],
    ["2024-08-31", 6, "2025-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-12-01", 1, "2025-01-01"],
  ])("%s and %i months is %s", (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it("is in that month, on that date or the month's last, in any year of two centuries", () => {
    const start = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays("1900-01-01", days));
    fc.assert(
      fc.property(start, fc.integer({ min: -24, max: 24 }), (day, months) => {
        const later = addMonths(day, months);
        const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
        first.setUTCMonth(first.getUTCMonth() + months);
        expect(later.slice(0, 7)).toBe(first.toISOString().slice(0, 7));
        const isLast = addDays(later, 1).slice(8) === "01";
        expect(later.slice(8) === day.slice(8) || (isLast && later.slice(8) < day.slice(8))).toBe(true);
      }),
    );
  });
});

describe("a day so many working days later", () => {
  it("leaves weekends out", () => {
    expect(addWorkingDays("2024-03-15", 1, { holidays: new Set(), workingWeekends: new Set() })).toBe(
      "2024-03-18",
    );
  });

  it("leaves holidays out and counts weekends that are worked", () => {
    const calendar = {
      holidays: new Set(["2024-05-01", "2024-05-02", "2024-05-03"]),
      workingWeekends: new Set(["2024-05-11"]),
    };
    expect(addWorkingDays("2024-04-30", 6, calendar)).toBe("2024-05-11");
  });
});

describe("days between", () => {
  it("undoes adding days", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        expect(daysBetween("2024-02-28", addDays("2024-02-28", days))).toBe(days);
      }),
    );
  });
});
