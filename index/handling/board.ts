import { Stance } from "../digest/point.ts";
import { type LedgerEntry, ledgerOf, type Outcomes } from "../promise/ledger.ts";
import type { ProposalCard } from "../search/proposal-index.ts";
import type { ProposalStatus } from "../status.ts";
import { type BoardGround, type Handled, handledIn } from "./handled.ts";
import { officeNames } from "./office-name.ts";

/** A bureau's figures, or their sum. Each is a number of parts in proposals, of points, or of promises. */
export type BureauFigures = {
  /** 主办, 独办, 分办 and where the role is not told: answers the proposer. */
  lead: number;
  assisting: number;
  replied: number;
  overdue: number;
  /** Not answered, and no date known to judge by. */
  undated: number;
  /** Proposals led, by the result mark printed on them (A, B, 解决或采纳). */
  marks: Readonly<Record<string, number>>;
  stances: Readonly<Record<Stance, number>>;
  promises: { open: number; due: number; closed: number };
};

/** The board (办理情况统计表): every bureau by its name, the busiest first, and their sum. */
export type Board = {
  proposals: number;
  statuses: Readonly<Record<ProposalStatus, number>>;
  bureaus: readonly { name: string; figures: BureauFigures }[];
  sum: BureauFigures;
  /** Of how many proposals stances and promises have not been worked out yet. */
  pending: number;
};

/** `canonical` gives the full name of a bureau; see {@link officeNames}. */
export type BoardSources = BoardGround & { outcomes: Outcomes; canonical(name: string): string };

/** What one bureau's figures are sums of. */
type Share = {
  handled: Handled[];
  stances: Stance[];
  promises: LedgerEntry[];
};

/** The board over these proposals; every figure is the sum of single items. */
export function boardOf(cards: readonly ProposalCard[], sources: BoardSources): Board {
  const shares = sharesOf(cards, sources);
  const bureaus = [...shares].map(([name, share]) => ({ name, figures: figuresOf(share) }));
  const all = [...shares.values()];
  return {
    proposals: cards.length,
    statuses: statusesOf(cards),
    bureaus: bureaus.sort(
      (a, b) => totalOf(b.figures) - totalOf(a.figures) || (a.name < b.name ? -1 : 1), // the busiest first
    ),
    sum: figuresOf({
      handled: all.flatMap((share) => share.handled),
      stances: all.flatMap((share) => share.stances),
      promises: all.flatMap((share) => share.promises),
    }),
    pending: cards.filter((card) => !sources.outcomes.has(card.id)).length,
  };
}

/** All parts of a bureau: 主办 and 会办 together. */
export function totalOf({ lead, assisting }: BureauFigures): number {
  return lead + assisting;
}

function sharesOf(cards: readonly ProposalCard[], sources: BoardSources): Map<string, Share> {
  const shares = new Map<string, Share>();
  const officeName = officeNames(cards, sources.canonical);
  const shareOf = ({ committee }: ProposalCard, bureau: string) => {
    const name = officeName(bureau, committee);
    const share = shares.get(name) ?? { handled: [], stances: [], promises: [] };
    shares.set(name, share);
    return share;
  };
  for (const card of cards) {
    for (const handled of handledIn(card, sources)) shareOf(card, handled.bureau.name).handled.push(handled);
    for (const { bureau, stance } of sources.outcomes.get(card.id)?.stances ?? [])
      shareOf(card, bureau).stances.push(stance);
  }
  for (const entry of ledgerOf(cards, sources))
    shareOf(entry.card, entry.promise.bureau).promises.push(entry);
  return shares;
}

function figuresOf({ handled, stances, promises }: Share): BureauFigures {
  const leading = handled.filter(({ bureau }) => bureau.role !== "assisting");
  const count = (test: (one: Handled) => boolean) => handled.filter(test).length;
  const promised = (state: LedgerEntry["state"]) => promises.filter((one) => one.state === state).length;
  return {
    lead: leading.length,
    assisting: handled.length - leading.length,
    replied: count(({ state }) => state.kind === "replied"),
    overdue: count(({ state }) => state.kind === "overdue"),
    undated: count(({ state }) => state.kind === "awaiting" && state.dueOn === null),
    marks: marksOf(leading),
    stances: stanceCounts(stances),
    promises: { open: promised("open"), due: promised("due"), closed: promised("closed") },
  };
}

function marksOf(leading: readonly Handled[]): Record<string, number> {
  const marks = leading.flatMap(({ card }) => card.resultMark ?? []).toSorted();
  return Object.fromEntries([...Map.groupBy(marks, (mark) => mark)].map(([mark, all]) => [mark, all.length]));
}

function stanceCounts(stances: readonly Stance[]): Record<Stance, number> {
  const counts = Stance.options.map((one) => [one, stances.filter((stance) => stance === one).length]);
  return Object.fromEntries(counts) as Record<Stance, number>; // one entry for every stance
}

function statusesOf(cards: readonly ProposalCard[]): Record<ProposalStatus, number> {
  const count = (status: ProposalStatus) => cards.filter((card) => card.status === status).length;
  return {
    "awaiting-reply": count("awaiting-reply"),
    "partly-replied": count("partly-replied"),
    replied: count("replied"),
    unknown: count("unknown"),
  };
}
