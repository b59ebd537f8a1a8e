import { type Day, daysBetween } from "../day.ts";
import type { Bureau } from "../proposal.ts";
import { assignmentOf, type HandlingRecord } from "../staff/record.ts";
import { type DeadlineGround, dayAfter, dueDay, type PrintedDays } from "./deadline.ts";

/**
 * Where one bureau stands with one proposal on a day. Without a known date nobody is ever overdue, and of an answer
 * `daysLate` is null where nobody can tell.
 */
export type HandlingState =
  | { kind: "replied"; repliedOn: Day | null; dueOn: Day | null; daysLate: number | null }
  | { kind: "awaiting"; dueOn: Day | null; daysLeft: number | null; again?: true }
  | { kind: "overdue"; dueOn: Day; daysLate: number; again?: true };

/** What a state is told from: the day is an argument, so that tests and reports choose it. */
export type HandlingGround = DeadlineGround & { recorded: HandlingRecord; today: Day };

/** A bureau of a proposal with whether and when it answered, first and last. */
export type HandlingBureau = Bureau & { replied: boolean; repliedOn: Day | null; lastRepliedOn: Day | null };

/** The state of one bureau of a proposal whose printed days are given; `again` where it is handled a second time. */
export function handlingState(
  printed: PrintedDays,
  bureau: HandlingBureau,
  ground: HandlingGround,
): HandlingState {
  const again = secondDue(bureau, ground);
  if (again !== null) return { ...openState(again, ground.today), again: true };
  const dueOn = dueDay(bureau.role, printed, assignmentOf(ground.recorded, bureau.name), ground);
  const { repliedOn } = bureau;
  if (bureau.replied) return { kind: "replied", repliedOn, dueOn, daysLate: lateness(repliedOn, dueOn) };
  return openState(dueOn, ground.today);
}

/** When the second handling is due, where a bureau that had answered has to answer once more and has not yet. */
function secondDue(bureau: HandlingBureau, { recorded, rules, calendar }: HandlingGround): Day | null {
  const from = recorded.secondHandlingOn;
  if (from === null || bureau.role === "assisting" || !bureau.replied) return null;
  const answered = bureau.lastRepliedOn !== null && bureau.lastRepliedOn >= from;
  return answered ? null : dayAfter(from, rules.lead, calendar);
}

function openState(dueOn: Day | null, today: Day): Exclude<HandlingState, { kind: "replied" }> {
  if (dueOn === null) return { kind: "awaiting", dueOn, daysLeft: null };
  const daysLeft = daysBetween(today, dueOn);
  return daysLeft < 0
    ? { kind: "overdue", dueOn, daysLate: -daysLeft }
    : { kind: "awaiting", dueOn, daysLeft };
}

function lateness(repliedOn: Day | null, dueOn: Day | null): number | null {
  return repliedOn && dueOn ? Math.max(0, daysBetween(dueOn, repliedOn)) : null;
}
