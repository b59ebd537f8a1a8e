import type { ProposalCard } from "../search/proposal-index.ts";
import type { Day } from "./day.ts";
import type { DeadlineGround } from "./deadline.ts";
import { type HandlingBureau, type HandlingState, handlingState } from "./handling-state.ts";

/** A bureau that still owes an answer to a proposal, and where it stands with it. */
export type Owing = {
  card: ProposalCard;
  bureau: HandlingBureau;
  state: Exclude<HandlingState, { kind: "replied" }>;
};

const NOTHING_RECORDED = { assignedOn: null, extended: false };

/** Who still owes whom on a day: the most overdue first, then by due day, those without a known day last. */
export function owingsOf(cards: readonly ProposalCard[], today: Day, deadlines: DeadlineGround): Owing[] {
  const ground = { ...deadlines, today, recorded: NOTHING_RECORDED };
  const owings = cards.flatMap((card) => card.bureaus.flatMap((bureau) => owing(card, bureau, ground)));
  return owings.toSorted((a, b) => dueOrder(a).localeCompare(dueOrder(b)));
}

function owing(
  card: ProposalCard,
  bureau: HandlingBureau,
  ground: Parameters<typeof handlingState>[2],
): Owing[] {
  const state = handlingState(card, bureau, ground);
  return state.kind === "replied" ? [] : [{ card, bureau, state }];
}

function dueOrder({ state }: Owing): string {
  return state.dueOn ?? "9999";
}

/** One bureau's figures: how many it leads and assists in, how many of these it answered, how many are overdue. */
export type BureauTally = { name: string; lead: number; assisting: number; replied: number; overdue: number };

/** The figures of every bureau, the busiest first; `canonical` gives one name to all spellings of a bureau. */
export function tallies(
  cards: readonly ProposalCard[],
  canonical: (name: string) => string,
  overdue: readonly Owing[],
): BureauTally[] {
  const handled = cards.flatMap((card) =>
    card.bureaus.map((bureau) => ({ ...bureau, name: canonical(bureau.name) })),
  );
  const late = overdue
    .filter(({ state }) => state.kind === "overdue")
    .map(({ bureau }) => canonical(bureau.name));
  const groups = [...Map.groupBy(handled, (bureau) => bureau.name)];
  return groups
    .map(([name, own]) => ({
      name,
      lead: own.filter((bureau) => bureau.role !== "assisting").length,
      assisting: own.filter((bureau) => bureau.role === "assisting").length,
      replied: own.filter((bureau) => bureau.replied).length,
      overdue: late.filter((one) => one === name).length,
    }))
    .toSorted((a, b) => b.lead + b.assisting - (a.lead + a.assisting) || a.name.localeCompare(b.name, "zh"));
}
