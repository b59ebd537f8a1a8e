import type { Stance } from "../digest/point.ts";
import type { LedgerEntry, PromiseState } from "../promise/ledger.ts";
import type { Evaluation } from "../staff/deed.ts";
import type { Handled } from "./handled.ts";
import { markName } from "./mark-name.ts";

/** A bureau's figures, or their sum. Each is a number of parts in proposals, of points, or of promises. */
export type BureauFigures = {
  /** 主办, 独办, 分办 and where the role is not told: answers the proposer. */
  lead: number;
  assisting: number;
  replied: number;
  /** Answered by its day, and after it; an answer without a known day is neither. */
  onTime: number;
  late: number;
  overdue: number;
  /** Not answered, and no date known to judge by. */
  undated: number;
  /** Proposals led, by the result mark printed on them (A类, 解决或采纳). */
  marks: Record<string, number>;
  /** Proposals led, by what the proposer says of the handling. */
  evaluations: Record<Evaluation, number>;
  stances: Record<Stance, number>;
  promises: Record<PromiseState, number>;
};

/** Figures of nothing, to be counted into. */
export function noFigures(): BureauFigures {
  return {
    lead: 0,
    assisting: 0,
    replied: 0,
    onTime: 0,
    late: 0,
    overdue: 0,
    undated: 0,
    marks: {},
    evaluations: {
      satisfied: 0,
      "mostly-satisfied": 0,
      understanding: 0,
      dissatisfied: 0,
      "no-feedback": 0,
    },
    stances: { adopted: 0, planned: 0, partial: 0, declined: 0, unanswered: 0, unclear: 0 },
    promises: { open: 0, due: 0, closed: 0 },
  };
}

/** Counts a part in a proposal; the proposer's word is about those who answer the proposer. */
export function countHandled(figures: BureauFigures, part: Handled, evaluation: Evaluation | null): void {
  const { card, bureau, state } = part;
  if (bureau.role === "assisting") figures.assisting += 1;
  else {
    figures.lead += 1;
    if (card.resultMark !== null) add(figures.marks, markName(card.resultMark), 1);
    if (evaluation !== null) figures.evaluations[evaluation] += 1;
  }
  if (state.kind === "replied") countAnswer(figures, state.daysLate);
  else if (state.kind === "overdue") figures.overdue += 1;
  else if (state.dueOn === null) figures.undated += 1;
}

function countAnswer(figures: BureauFigures, daysLate: number | null): void {
  figures.replied += 1;
  if (daysLate === 0) figures.onTime += 1;
  else if (daysLate !== null) figures.late += 1;
}

/** Counts what a bureau says on a point. */
export function countStance(figures: BureauFigures, stance: Stance): void {
  figures.stances[stance] += 1;
}

/** Counts a promise. */
export function countPromise(figures: BureauFigures, { state }: LedgerEntry): void {
  figures.promises[state] += 1;
}

const COUNTS = ["lead", "assisting", "replied", "onTime", "late", "overdue", "undated"] as const;

/** The sum of figures. */
export function sumOf(all: readonly BureauFigures[]): BureauFigures {
  const sum = noFigures();
  for (const figures of all) {
    for (const name of COUNTS) sum[name] += figures[name];
    for (const group of ["marks", "evaluations", "stances", "promises"] as const)
      for (const [name, count] of Object.entries(figures[group])) add(sum[group], name, count);
  }
  return sum;
}

/** All parts of a bureau: 主办 and 会办 together. */
export function totalOf({ lead, assisting }: BureauFigures): number {
  return lead + assisting;
}

/** The parts of which it is known whether they were answered in time: those that were not, answered or not, among them. */
export function judgedOf({ onTime, late, overdue }: BureauFigures): number {
  return onTime + late + overdue;
}

/** The points on which those who lead say something, or leave unanswered. */
export function answeredPointsOf({ stances }: BureauFigures): number {
  return Object.values(stances).reduce((sum, count) => sum + count, 0);
}

/** The parts that add up to all: answered, not answered and not known to be late, overdue. */
export function partsOf(figures: BureauFigures): [number, number, number] {
  const { replied, overdue } = figures;
  return [replied, totalOf(figures) - replied - overdue, overdue];
}

function add(counts: Record<string, number>, name: string, count: number): void {
  counts[name] = (counts[name] ?? 0) + count;
}
