import type { Bureau, Proposal, Reply } from "../../../index/proposal.ts";

/** Figures of the board as somebody counts them who does not use its code: from records, months as numbers. */
export type Recount = Record<
  "lead" | "assisting" | "replied" | "onTime" | "late" | "overdue" | "undated",
  number
>;

const NOTHING: Recount = { lead: 0, assisting: 0, replied: 0, onTime: 0, late: 0, overdue: 0, undated: 0 };

/** Counted letter by letter; `today` decides what is overdue. */
export function recount(proposals: readonly Proposal[], today: string): Recount {
  const sum = { ...NOTHING };
  for (const proposal of proposals)
    for (const bureau of proposal.bureaus)
      for (const figure of figuresOf(proposal, bureau, today)) sum[figure] += 1;
  return sum;
}

function figuresOf({ replies, assignedOn }: Proposal, bureau: Bureau, today: string): (keyof Recount)[] {
  const role = bureau.role === "assisting" ? "assisting" : "lead";
  const months = role === "assisting" ? 1 : 3;
  const answers = replies.filter((reply) => isAnswer(reply, bureau));
  const assigned = assignedOn?.day ?? null;
  if (answers.length === 0) {
    if (assigned === null) return [role, "undated"];
    return isAfter(today, assigned, months) ? [role, "overdue"] : [role];
  }
  const day = answers[0]?.date?.day;
  if (!day || assigned === null) return [role, "replied"];
  return [role, "replied", isAfter(day, assigned, months) ? "late" : "onTime"];
}

function isAnswer(reply: Reply, { name, role }: Bureau): boolean {
  if (reply.bureau !== name || reply.kind === "cover-note") return false;
  return role === "assisting" || reply.to !== "lead";
}

/** Whether a day is more than so many months after another; days of a month that every month has. */
function isAfter(day: string, from: string, months: number): boolean {
  const [year = 0, month = 0, date = 0] = from.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = day.split("-").map(Number);
  const passed = thisYear * 12 + thisMonth - (year * 12 + month + months);
  return passed > 0 || (passed === 0 && thisDate > date);
}
