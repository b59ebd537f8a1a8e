import days from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { WorkCalendar } from "../../index/day.ts";

/** The days off and the worked weekends that the State Council has announced, as far as the package knows them. */
export function publicHolidays(): WorkCalendar {
  return {
    holidays: new Set(Object.keys(days.holidays)),
    workingWeekends: new Set(Object.keys(days.workdays)),
  };
}
