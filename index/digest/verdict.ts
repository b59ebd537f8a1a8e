import type { Proposal, Reply } from "../proposal.ts";
import type { Stance } from "./point.ts";

/** Whether this reply decides: the lead bureau's, or any to the proposer where no lead is named. */
export function decides(proposal: Pick<Proposal, "bureaus">, reply: Reply): boolean {
  if (reply.to === "lead") return false;
  const anyLead = proposal.bureaus.some((bureau) => bureau.role === "lead");
  return anyLead ? reply.role !== "assisting" : true;
}

/** A letter without a date comes before those with one; an undated correction after all. */
function dayOf(reply: Reply): string {
  return reply.date?.day ?? (reply.kind === "correction" ? "9999" : "");
}

/** Replies in the order they were given: by date, a correction after what it corrects, else as printed. */
export function inOrderGiven(replies: readonly Reply[]): Reply[] {
  return [...replies].sort((a, b) => {
    if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b) ? -1 : 1;
    return Number(a.kind === "correction") - Number(b.kind === "correction") || a.span.start - b.span.start;
  });
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
export function verdictOf(proposal: Proposal, stances: readonly ReplyStance[]): Stance {
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

/** Of each bureau what it said last. */
function lastWords<T extends ReplyStance>(proposal: Proposal, stances: readonly T[]): T[] {
  const order = inOrderGiven(proposal.replies);
  const placeOf = (one: T): number =>
    order.findIndex(({ span }) => span === proposal.replies[one.reply]?.span);
  const byBureau = Map.groupBy(stances, (one) => one.bureau);
  return [...byBureau.values()].flatMap(
    (all) => [...all].sort((a, b) => placeOf(a) - placeOf(b)).at(-1) ?? [],
  );
}
