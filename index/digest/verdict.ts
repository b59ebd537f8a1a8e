import type { Proposal, Reply } from "../proposal.ts";
import type { PointAnswer, Stance } from "./point.ts";

/** Whether this reply decides: the lead bureau's, or any to the proposer where no lead is named. */
export function decides(proposal: Pick<Proposal, "bureaus">, reply: Reply): boolean {
  if (reply.to === "lead") return false;
  const anyLead = proposal.bureaus.some((bureau) => bureau.role === "lead");
  return anyLead ? reply.role !== "assisting" : true;
}

/** Replies in the order they were given: by date where both have one, a correction after what it corrects, else as printed. */
export function isLater(a: Reply, b: Reply): number {
  const [one, other] = [a.date?.day, b.date?.day];
  if (one && other && one !== other) return one < other ? -1 : 1;
  return Number(a.kind === "correction") - Number(b.kind === "correction");
}

/** The stance of several that speak to one point: one no among them makes it partial, one plan makes it planned. */
export function together(stances: readonly Stance[]): Stance {
  const firm = stances.filter((stance) => stance !== "unanswered" && stance !== "unclear");
  if (firm.length === 0) return stances.includes("unclear") ? "unclear" : "unanswered";
  if (firm.every((stance) => stance === "declined")) return "declined";
  if (firm.includes("declined") || firm.includes("partial")) return "partial";
  return firm.includes("planned") ? "planned" : "adopted";
}

/** The stance of a point: the deciding bureaus' last word, else what the assisting bureaus say. */
export function verdictOf(proposal: Proposal, stances: readonly (PointAnswer | ReplyStance)[]): Stance {
  const last = lastWords(proposal, stances);
  const deciding = last.filter((one) => {
    const reply = proposal.replies[one.reply];
    return reply ? decides(proposal, reply) : false;
  });
  const decided = together(deciding.map((one) => one.stance));
  if (decided !== "unanswered" && decided !== "unclear") return decided;
  const rest = together(last.map((one) => one.stance));
  return rest === "unanswered" ? decided : rest;
}

/** What one whole reply says to a point. */
export type ReplyStance = { bureau: string; reply: number; stance: Stance };

function lastWords<T extends ReplyStance>(proposal: Proposal, stances: readonly T[]): T[] {
  const byBureau = new Map<string, T[]>();
  for (const one of stances) byBureau.set(one.bureau, [...(byBureau.get(one.bureau) ?? []), one]);
  return [...byBureau.values()].flatMap((all) => {
    const order = [...all].sort((a, b) => {
      const [first, second] = [proposal.replies[a.reply], proposal.replies[b.reply]];
      return first && second ? isLater(first, second) : 0;
    });
    return order.at(-1) ?? [];
  });
}
