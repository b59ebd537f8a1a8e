import type { Bureau } from "../proposal.ts";
import { type Day, daysBetween } from "./day.ts";
import { type Assignment, type DeadlineGround, dueDay, type PrintedDays } from "./deadline.ts";

/** Where one bureau stands with one proposal on a day. Without a known date nobody is ever overdue. */
export type HandlingState =
  | { kind: "replied"; repliedOn: Day | null; daysLate: number }
  | { kind: "awaiting"; dueOn: Day | null; daysLeft: number | null }
  | { kind: "overdue"; dueOn: Day; daysLate: number };

/** What a state is told from: the day is an argument, so that tests and reports choose it. */
export type HandlingGround = DeadlineGround & { recorded: Assignment; today: Day };

/** A bureau of a proposal with whether and when it answered. */
export type HandlingBureau = Bureau & { replied: boolean; repliedOn: Day | null };

/** The state of one bureau of a proposal whose printed days are given. */
export function handlingState(
  printed: PrintedDays,
  bureau: HandlingBureau,
  ground: HandlingGround,
): HandlingState {
  const dueOn = dueDay(bureau.role, printed, ground.recorded, ground);
  if (bureau.replied)
    return { kind: "replied", repliedOn: bureau.repliedOn, daysLate: lateness(bureau.repliedOn, dueOn) };
  if (dueOn === null) return { kind: "awaiting", dueOn, daysLeft: null };
  const daysLeft = daysBetween(ground.today, dueOn);
  return daysLeft < 0
    ? { kind: "overdue", dueOn, daysLate: -daysLeft }
    : { kind: "awaiting", dueOn, daysLeft };
}

function lateness(repliedOn: Day | null, dueOn: Day | null): number {
  return repliedOn && dueOn ? Math.max(0, daysBetween(dueOn, repliedOn)) : 0;
}
