import { addDays, type Day, daysBetween, weekdayOf } from "../day.ts";

/** A moment by the wall clock: the day, and the minute of it. */
export type WallTime = { day: Day; minute: number };

/** A digest that is to be told now: the week's, or the one before a deadline; `on` names it for ever. */
export type PlannedDigest = { kind: "weekly" | "deadline"; on: Day };

/** When a chat gets its digest (weekday 0 is Sunday), and since when it does. */
export type DigestRhythm = { weekday: number; minute: number; since: WallTime };

/** A deadline is told of so many days before. */
const AHEAD_DAYS = 3;
/** What was missed is made up for within so many days; later it is no news. */
const LATE_DAYS = 2;

/**
 * The digests whose time has come, those told already among them: the week's since its hour, and one for every day in
 * `dueDays` since three days before it.
 */
export function plannedDigests(
  { weekday, minute, since }: DigestRhythm,
  now: WallTime,
  dueDays: ReadonlySet<Day>,
): PlannedDigest[] {
  const hasCome = (day: Day) => !isBefore(now, { day, minute }) && isBefore(since, { day, minute });
  const lately = Array.from({ length: LATE_DAYS + 1 }, (_, back) => addDays(now.day, -back));
  const weekly = lately.filter((day) => weekdayOf(day) === weekday && hasCome(day));
  const deadlines = [...dueDays].filter((due) => {
    const left = daysBetween(now.day, due);
    return left >= 0 && left <= AHEAD_DAYS && hasCome(addDays(due, -AHEAD_DAYS));
  });
  return [
    ...weekly.map((on) => ({ kind: "weekly" as const, on })),
    ...deadlines.toSorted().map((on) => ({ kind: "deadline" as const, on })),
  ];
}

function isBefore(a: WallTime, b: WallTime): boolean {
  return a.day === b.day ? a.minute < b.minute : a.day < b.day;
}
