import { type Day, daysBetween } from "../day.ts";
import type { ProposalCard } from "../search/proposal-index.ts";
import { type BoardGround, type Handled, handedOverOn, handledIn } from "./handled.ts";

/** An answer whose days are both known: how long it took, the day of handing over not counted. */
export type Duration = { part: Handled; from: Day; to: Day; days: number };

/** How long the answers of these proposals took, the shortest first; of `undated` answers a day is not known. */
export function durationsOf(
  cards: readonly ProposalCard[],
  ground: BoardGround,
  wanted: (part: Handled) => boolean = () => true,
): { known: Duration[]; undated: number } {
  const answered = cards
    .flatMap((card) => handledIn(card, ground))
    .filter((part) => part.state.kind === "replied" && wanted(part));
  const known = answered.flatMap((part) => durationOf(part, ground) ?? []);
  return { known: known.toSorted((a, b) => a.days - b.days), undated: answered.length - known.length };
}

/** An answer before the day of handing over is no measure of anything. */
function durationOf(part: Handled, ground: BoardGround): Duration | undefined {
  const [from, to] = [handedOverOn(part, ground), part.bureau.repliedOn];
  if (from === null || to === null || to < from) return undefined;
  return { part, from, to, days: daysBetween(from, to) };
}

/** The mean of days with one decimal; null of none. */
export function meanDays(durations: readonly Duration[]): number | null {
  if (durations.length === 0) return null;
  const sum = durations.reduce((all, { days }) => all + days, 0);
  return Math.round((10 * sum) / durations.length) / 10;
}
