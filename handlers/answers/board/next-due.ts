import { handledIn, isOwing, type Owing } from "../../../index/handling/handled.ts";
import type { ProposalCard } from "../../../index/search/proposal-index.ts";
import { boardListWording } from "../../board-list-wording.ts";
import type { Sight } from "./sight.ts";

/** Where nothing is due on the days asked for: what is due next, or that all known days have passed; nothing where none is known. */
export function nextDue(
  cards: readonly ProposalCard[],
  isAsked: (owing: Owing) => boolean,
  sight: Sight,
): string[] {
  const owings = cards
    .flatMap((card) => handledIn(card, sight))
    .filter(isOwing)
    .filter(isAsked);
  const dated = owings
    .filter(({ state }) => state.dueOn !== null)
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const next = dated.find((owing) => dayOf(owing) >= sight.today);
  if (next)
    return [
      boardListWording.nextDue(next.card.number ?? `《${next.card.title}》`, next.bureau.name, dayOf(next)),
    ];
  const last = dated.at(-1);
  return last ? [boardListWording.allPassed(dayOf(last))] : [];
}

function dayOf({ state }: Owing): string {
  return state.dueOn ?? "";
}
