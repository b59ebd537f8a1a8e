import { type LedgerEntry, ledgerOf, type Outcomes } from "../promise/ledger.ts";
import type { ProposalCard } from "../search/proposal-index.ts";
import { NO_RECORDS } from "../staff/record.ts";
import { isBy, type ProposalStatus } from "../status.ts";
import {
  type BureauFigures,
  countHandled,
  countPromise,
  countStance,
  noFigures,
  sumOf,
  totalOf,
} from "./bureau-figures.ts";
import { type BoardGround, handledIn } from "./handled.ts";
import { type OfficeNaming, officeNames } from "./office-name.ts";

/** The board (办理情况统计表): every bureau by its name, the busiest first, and their sum. */
export type Board = {
  proposals: number;
  statuses: Readonly<Record<ProposalStatus, number>>;
  bureaus: readonly { name: string; figures: BureauFigures }[];
  sum: BureauFigures;
  /** Of how many proposals stances and promises have not been worked out yet. */
  pending: number;
};

/** What a board is counted from; see {@link officeNames} for the names. */
export type BoardSources = BoardGround & { outcomes: Outcomes } & OfficeNaming;

/** The board over these proposals; every figure is the sum of single items. */
export function boardOf(cards: readonly ProposalCard[], sources: BoardSources): Board {
  const byName = countItems(cards, sources);
  const bureaus = [...byName].map(([name, figures]) => ({ name, figures }));
  return {
    proposals: cards.length,
    statuses: statusesOf(cards),
    bureaus: bureaus.sort(
      (a, b) => totalOf(b.figures) - totalOf(a.figures) || (a.name < b.name ? -1 : 1), // the busiest first
    ),
    sum: sumOf([...byName.values()]),
    pending: cards.filter((card) => !sources.outcomes.has(card.id)).length,
  };
}

function countItems(cards: readonly ProposalCard[], sources: BoardSources): Map<string, BureauFigures> {
  const byName = new Map<string, BureauFigures>();
  const officeName = officeNames(cards, sources);
  const figuresOf = ({ committee }: ProposalCard, bureau: string) => {
    const name = officeName(bureau, committee);
    const figures = byName.get(name) ?? noFigures();
    byName.set(name, figures);
    return figures;
  };
  const { records = NO_RECORDS } = sources;
  for (const card of cards) {
    const { evaluation } = records.of(card.id);
    for (const part of handledIn(card, sources))
      countHandled(figuresOf(card, part.bureau.name), part, evaluation);
    for (const { bureau, stance } of sources.outcomes.get(card.id)?.stances ?? [])
      countStance(figuresOf(card, bureau), stance);
  }
  for (const entry of ledgerOf(cards, sources)) countPromise(figuresOf(entry.card, promiserOf(entry)), entry);
  return byName;
}

/** Two bureaus may sign one letter: its promise is that of the first who answers the proposer. */
function promiserOf({ card: { bureaus }, promise: { bureau } }: LedgerEntry): string {
  const signers = bureaus.filter((one) => isBy({ bureau }, one));
  return (signers.find(({ role }) => role !== "assisting") ?? signers[0])?.name ?? bureau;
}

function statusesOf(cards: readonly ProposalCard[]): Record<ProposalStatus, number> {
  const counts = { "awaiting-reply": 0, "partly-replied": 0, replied: 0, unknown: 0 };
  for (const { status } of cards) counts[status] += 1;
  return counts;
}
