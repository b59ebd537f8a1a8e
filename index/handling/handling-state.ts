import { sameBureau } from "../bureau-name.ts";
import type { Bureau, Proposal, Reply } from "../proposal.ts";
import { hasReplied } from "../status.ts";
import { type Day, daysBetween } from "./day.ts";
import { type Assignment, type DeadlineGround, dueDay } from "./deadline.ts";

/** Where one bureau stands with one proposal on a day. Without a known date nobody is ever overdue. */
export type HandlingState =
  | { kind: "replied"; repliedOn: Day | null; daysLate: number }
  | { kind: "awaiting"; dueOn: Day | null; daysLeft: number | null }
  | { kind: "overdue"; dueOn: Day; daysLate: number };

/** What a state is told from: the day is an argument, so that tests and reports choose it. */
export type HandlingGround = DeadlineGround & { recorded: Assignment; today: Day };

/** The state of one bureau of a proposal. A cover note is no answer, so such a bureau is still awaited. */
export function handlingState(proposal: Proposal, bureau: Bureau, ground: HandlingGround): HandlingState {
  const dueOn = dueDay(bureau.role, proposal, ground.recorded, ground);
  if (hasReplied(proposal, bureau)) return replied(firstReplyDay(proposal, bureau), dueOn);
  if (dueOn === null) return { kind: "awaiting", dueOn, daysLeft: null };
  const daysLeft = daysBetween(ground.today, dueOn);
  return daysLeft < 0
    ? { kind: "overdue", dueOn, daysLate: -daysLeft }
    : { kind: "awaiting", dueOn, daysLeft };
}

function replied(repliedOn: Day | null, dueOn: Day | null): HandlingState {
  const daysLate = repliedOn && dueOn ? Math.max(0, daysBetween(dueOn, repliedOn)) : 0;
  return { kind: "replied", repliedOn, daysLate };
}

/** Corrections and second letters do not move the day on which a bureau first answered. */
function firstReplyDay({ replies }: Proposal, bureau: Bureau): Day | null {
  const days = replies
    .filter((reply) => sameBureau(reply.bureau, bureau.name) && isAnswer(reply))
    .flatMap((reply) => reply.date?.day ?? []);
  return days.sort()[0] ?? null;
}

function isAnswer({ kind }: Reply): boolean {
  return kind === "reply" || kind === "opinion";
}
