import { z } from "zod";
import { addMonths, addWorkingDays, type Day, PLAIN_CALENDAR, type WorkCalendar } from "../day.ts";
import type { BureauRole } from "../proposal.ts";

/** A length of time to answer in: calendar months, or working days where the place counts so. */
export const Period = z.union([
  z.object({ months: z.int().positive() }),
  z.object({ workingDays: z.int().positive() }),
]);
export type Period = z.infer<typeof Period>;

/**
 * How long bureaus have. The lead and every separately handling bureau answer the proposer; an assisting bureau
 * reports to the lead earlier. Places differ (three months in most rules, six at most; one or two for assisting).
 */
export const DeadlineRules = z.object({ lead: Period, extension: Period, assisting: Period });
export type DeadlineRules = z.infer<typeof DeadlineRules>;

export const USUAL_RULES: DeadlineRules = {
  lead: { months: 3 },
  extension: { months: 3 },
  assisting: { months: 1 },
};

/** The days that a source prints itself. */
export type PrintedDays = { assignedOn: Day | null; dueOn: Day | null };

/**
 * What is known of an assignment beside what the source prints: staff record it. An extension lasts to `extendedTo`,
 * or as long as the rules say.
 */
export type Assignment = { assignedOn: Day | null; extended: boolean; extendedTo?: Day | null };

/** Rules and calendar of one committee and session. */
export type DeadlineGround = { rules: DeadlineRules; calendar?: WorkCalendar };

/**
 * The day by which a bureau in this role has to answer; null where no date is known. A date that the source prints
 * is the lead's; a recorded assignment goes before both. An extension moves the lead's day only.
 */
export function dueDay(
  role: BureauRole,
  printed: PrintedDays,
  recorded: Assignment,
  ground: DeadlineGround,
): Day | null {
  const { rules, calendar = PLAIN_CALENDAR } = ground;
  const assigned = recorded.assignedOn ?? printed.assignedOn;
  if (role === "assisting") return assigned && dayAfter(assigned, rules.assisting, calendar);
  if (recorded.extendedTo) return recorded.extendedTo;
  const own = recorded.assignedOn === null ? printed.dueOn : null;
  const due = own ?? (assigned && dayAfter(assigned, rules.lead, calendar));
  return due && recorded.extended ? dayAfter(due, rules.extension, calendar) : due;
}

/** The last day of a period that begins the day after `day`. */
export function dayAfter(day: Day, period: Period, calendar: WorkCalendar = PLAIN_CALENDAR): Day {
  return "months" in period
    ? addMonths(day, period.months)
    : addWorkingDays(day, period.workingDays, calendar);
}
