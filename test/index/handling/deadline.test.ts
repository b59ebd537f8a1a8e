import { describe, expect, it } from "vitest";
import type { WorkCalendar } from "../../../index/day.ts";
import {
  type Assignment,
  type DeadlineRules,
  dueDay,
  USUAL_RULES,
} from "../../../index/handling/deadline.ts";
import { deadlinesFor, USUAL_BOOK } from "../../../index/handling/deadline-book.ts";
import type { BureauRole } from "../../../index/proposal.ts";

const NOTHING: Assignment = { assignedOn: null, extended: false };
const DAYS: DeadlineRules = {
  lead: { workingDays: 10 },
  extension: { workingDays: 5 },
  assisting: { workingDays: 3 },
};
/** Spring Festival of 2024, with the two weekend days that are worked for it. */
const CALENDAR: WorkCalendar = {
  holidays: new Set([10, 11, 12, 13, 14, 15, 16, 17].map((date) => `2024-02-${date}`)),
  workingWeekends: new Set(["2024-02-04", "2024-02-18"]),
};

type Row = {
  what: string;
  role: BureauRole;
  assigned: string | null;
  printed?: string;
  recorded?: Partial<Assignment>;
  rules?: DeadlineRules;
  due: string | null;
};

const ROWS: Row[] = [
  { what: "a month end", role: "lead", assigned: "2023-11-30", due: "2024-02-29" },
  { what: "the end of February in a common year", role: "lead", assigned: "2022-11-30", due: "2023-02-28" },
  { what: "a leap day", role: "lead", assigned: "2024-02-29", due: "2024-05-29" },
  { what: "the turn of the year", role: "lead", assigned: "2023-12-15", due: "2024-03-15" },
  { what: "a month end for assisting", role: "assisting", assigned: "2024-01-31", due: "2024-02-29" },
  { what: "separate handling as leading", role: "separate", assigned: "2024-03-15", due: "2024-06-15" },
  { what: "an untold role as leading", role: "unknown", assigned: "2024-03-15", due: "2024-06-15" },
  { what: "no known date", role: "lead", assigned: null, due: null },
  {
    what: "an extension without a date",
    role: "lead",
    assigned: null,
    recorded: { extended: true },
    due: null,
  },
  { what: "the printed day", role: "lead", assigned: "2024-03-15", printed: "2024-08-31", due: "2024-08-31" },
  {
    what: "the printed day, which is not the assisting bureau's",
    role: "assisting",
    assigned: "2024-03-15",
    printed: "2024-08-31",
    due: "2024-04-15",
  },
  {
    what: "an extension by the rules",
    role: "lead",
    assigned: "2024-03-15",
    recorded: { extended: true },
    due: "2024-09-15",
  },
  {
    what: "an extension to a day",
    role: "lead",
    assigned: "2024-03-15",
    recorded: { extended: true, extendedTo: "2024-07-20" },
    due: "2024-07-20",
  },
  {
    what: "an extension of the printed day",
    role: "lead",
    assigned: null,
    printed: "2024-08-31",
    recorded: { extended: true },
    due: "2024-11-30",
  },
  {
    what: "a reassignment instead of the printed day",
    role: "lead",
    assigned: "2024-03-15",
    printed: "2024-06-15",
    recorded: { assignedOn: "2024-04-01" },
    due: "2024-07-01",
  },
  { what: "working days over a week", role: "lead", assigned: "2024-03-15", rules: DAYS, due: "2024-03-29" },
  {
    what: "a holiday and worked weekends",
    role: "lead",
    assigned: "2024-02-02",
    rules: DAYS,
    due: "2024-02-21",
  },
  {
    what: "assisting working days",
    role: "assisting",
    assigned: "2024-02-08",
    rules: DAYS,
    due: "2024-02-19",
  },
  {
    what: "an extension in working days",
    role: "lead",
    assigned: "2024-03-15",
    rules: DAYS,
    recorded: { extended: true },
    due: "2024-04-05",
  },
];

describe("a due day", () => {
  it.each(ROWS)(
    "counts $what: $due",
    ({ role, assigned, printed = null, recorded, rules = USUAL_RULES, due }) => {
      const days = { assignedOn: assigned, dueOn: printed };
      expect(dueDay(role, days, { ...NOTHING, ...recorded }, { rules, calendar: CALENDAR })).toBe(due);
    },
  );
});

describe("the deadline book", () => {
  const slow: DeadlineRules = { ...USUAL_RULES, lead: { months: 5 } };
  const book = {
    ...USUAL_BOOK,
    special: [
      { committee: "甲市政协", term: 9, meeting: 2, rules: slow },
      { committee: "乙市政协", rules: DAYS },
    ],
  };
  const session = (term: number, meeting: number) => ({ text: "", term, meeting });

  it("has rules for one session of one committee", () => {
    expect(deadlinesFor({ committee: "甲市政协", session: session(9, 2) }, book).rules).toBe(slow);
  });

  it("has the usual rules for its other sessions and for other committees", () => {
    expect(deadlinesFor({ committee: "甲市政协", session: session(9, 3) }, book).rules).toBe(USUAL_RULES);
    expect(deadlinesFor({ committee: null, session: null }, book).rules).toBe(USUAL_RULES);
  });

  it("has rules for all sessions of a committee", () => {
    expect(deadlinesFor({ committee: "乙市政协", session: null }, book).rules).toBe(DAYS);
  });
});
