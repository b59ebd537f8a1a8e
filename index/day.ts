/** A calendar day as an ISO date (2024-02-29). Days compare as strings. */
export type Day = string;

const DAY_MS = 86_400_000;

/** The same day so many months later; a day that the month lacks becomes its last (31 January + 1 is 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const at = year * 12 + month + months;
  const [inYear, inMonth] = [Math.floor(at / 12), at % 12];
  return written(inYear, inMonth, Math.min(date, lastDateOf(inYear, inMonth)));
}

/** So many days later. */
export function addDays(day: Day, days: number): Day {
  return isoDay(momentOf(day) + days * DAY_MS);
}

/** So many working days later: weekends and the holidays do not count, working weekends do. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const state = { day, left: count };
  while (state.left > 0) {
    state.day = addDays(state.day, 1);
    if (isWorkingDay(state.day, calendar)) state.left -= 1;
  }
  return state.day;
}

/** How many days `to` is after `from`; negative before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((momentOf(to) - momentOf(from)) / DAY_MS);
}

/** The day of the week; 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(momentOf(day)).getUTCDay();
}

/** The days off beside weekends, and the weekend days that are worked (调休), as the State Council publishes them each year. */
export type WorkCalendar = { holidays: ReadonlySet<Day>; workingWeekends: ReadonlySet<Day> };

export const PLAIN_CALENDAR: WorkCalendar = { holidays: new Set(), workingWeekends: new Set() };

function isWorkingDay(day: Day, { holidays, workingWeekends }: WorkCalendar): boolean {
  if (holidays.has(day)) return false;
  const weekday = weekdayOf(day);
  return (weekday !== 0 && weekday !== 6) || workingWeekends.has(day);
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) - 1, date: Number(day.slice(8)) };
}

function momentOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month, date);
}

const LAST_DATES = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDateOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 1 && leap ? 29 : (LAST_DATES[month] ?? 31);
}

/** A board counts tens of thousands of due days: by hand that takes half the time of a `Date`. */
function written(year: number, month: number, date: number): Day {
  return `${year}-${month < 9 ? "0" : ""}${month + 1}-${date < 10 ? "0" : ""}${date}`;
}

function isoDay(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10);
}
