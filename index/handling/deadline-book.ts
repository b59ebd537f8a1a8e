import { PLAIN_CALENDAR, type WorkCalendar } from "../day.ts";
import { type DeadlineGround, type DeadlineRules, USUAL_RULES } from "./deadline.ts";

/** Rules that hold for some proposals only; an absent condition holds always. */
export type SpecialRules = { committee?: string; term?: number; meeting?: number; rules: DeadlineRules };

/**
 * How long bureaus have, for every committee and session: the first special rules that fit, else the usual ones.
 * `soonDays` is how many days ahead a due day counts as soon.
 */
export type DeadlineBook = {
  usual: DeadlineRules;
  special: readonly SpecialRules[];
  calendar: WorkCalendar;
  soonDays: number;
};

export const USUAL_BOOK: DeadlineBook = {
  usual: USUAL_RULES,
  special: [],
  calendar: PLAIN_CALENDAR,
  soonDays: 15,
};

type Sat = { committee: string | null; session: { term: number | null; meeting: number | null } | null };

/** The rules and the calendar for a proposal of this committee and session. */
export function deadlinesFor({ committee, session }: Sat, book: DeadlineBook): DeadlineGround {
  const fits = (special: SpecialRules) =>
    (special.committee === undefined || special.committee === committee) &&
    (special.term === undefined || special.term === session?.term) &&
    (special.meeting === undefined || special.meeting === session?.meeting);
  return { rules: book.special.find(fits)?.rules ?? book.usual, calendar: book.calendar };
}
