import type { Span } from "../proposal.ts";
import { turnsAway } from "./clause-cue.ts";
import { tells } from "./clause-reading.ts";
import { withMissed } from "./missed-point.ts";
import { referencesIn } from "./reference.ts";
import type { ReplyUnit } from "./reply-unit.ts";
import { type Scores, scoreBoard } from "./score-board.ts";
import { mostLikelyPoints } from "./sequence.ts";
import type { Subject } from "./subject.ts";

/** A unit that answers a point: `near` is their likeness by the unit's own words, `strength` with headings and order. */
export type Match = { point: number; unit: ReplyUnit; near: number; strength: number };

/** A unit less near than this to every point answers none. */
const NONE = 0.16;
/** One that takes a position on something that can be checked needs less: letters seldom do so about nothing asked. */
const NONE_IF_TELLING = 0.1;
/** One that opens with 此外 needs more. */
const NONE_IF_TURNING = 0.3;
/** So does one that tells how things stand at large. */
const NONE_IF_OVERVIEW = 0.24;
/** At or above this a match stands by itself. */
const SURE = 0.4;
/** Another point that is nearly as near is answered by the same unit. */
const SHARED = 0.93;
const TELLS_APART = { from: 0.2, share: 0.5 };
/** A number that names the point outweighs all likeness. */
const BOUND = 2;
/** What a correction says about the items it names is about these and hardly about others. */
const NAMED = { of: 0.25, others: -0.3 };

/** The points that these numbers name: of the outline's first level, or of its leaves where it has one level only. */
function pointsNumbered(subjects: readonly Subject[], numbers: readonly number[]): number[] {
  const tops = new Set(subjects.map((subject) => subject.top));
  return subjects.flatMap((subject, at) =>
    numbers.includes(tops.size > 1 ? subject.top : subject.place) ? [at] : [],
  );
}

/** The points that a unit names by number, or under whose very words it stands. */
function boundPoints(subjects: readonly Subject[], unit: ReplyUnit, letter: LetterToMatch): number[] {
  const under = subjects.flatMap((subject, at) =>
    standsUnder(unit, subject.recommendation.span) ? [at] : [],
  );
  if (under.length > 0) return under;
  const { points: own, items } = referencesIn(unit.text);
  const answered = items.flatMap((item) => letter.answered.get(item) ?? []);
  if (answered.length > 0) return answered;
  if (unit.items.length > 1) return pointsNumbered(subjects, unit.items);
  const inherited = unit.topics.flatMap((topic) => referencesIn(topic).points);
  return pointsNumbered(subjects, own.length > 0 ? own : inherited);
}

function standsUnder(unit: ReplyUnit, point: Span): boolean {
  return unit.headings.some((heading) => {
    const shared = Math.min(heading.end, point.end) - Math.max(heading.start, point.start);
    return shared * 2 > point.end - point.start;
  });
}

/**
 * A letter to be matched: the title of its proposal, its units, the points that it corrects, and what the numbered
 * items of the bureau's earlier letter answered.
 */
export type LetterToMatch = {
  title: string;
  units: readonly ReplyUnit[];
  /** Whether it is to answer every point: an opinion to the lead bureau or a correction is not. */
  answersAll: boolean;
  about: readonly number[];
  answered: ReadonlyMap<number, readonly number[]>;
};

/** Which units of one letter answer which points. */
export function matchLetter(subjects: readonly Subject[], letter: LetterToMatch): Match[] {
  const { units } = letter;
  const board = scoreBoard(subjects, units, letter.title);
  const bound = units.map((unit) => boundPoints(subjects, unit, letter));
  const scores = units.map((_, at) =>
    (board.all[at] ?? []).map(
      (score, point) => score + favour(bound[at] ?? [], point) + named(letter.about, point),
    ),
  );
  const single = subjects.length === 1 ? 0.25 : 1;
  const none = units.map((unit) => single * noneFor(unit));
  const likely = mostLikelyPoints(units, scores, none);
  const path = letter.answersAll ? withMissed({ units, scores, path: likely }) : likely;
  const matches = units.flatMap((unit, at) =>
    pointsOf({
      likely: path[at] ?? -1,
      bound: bound[at] ?? [],
      all: scores[at] ?? [],
      own: board.own[at] ?? [],
    }).map((point) => ({
      point,
      unit,
      near: board.own[at]?.[point] ?? 0,
      strength: scores[at]?.[point] ?? 0,
    })),
  );
  return matches;
}

function noneFor({ text, overview }: ReplyUnit): number {
  if (turnsAway(text)) return NONE_IF_TURNING;
  if (overview) return NONE_IF_OVERVIEW;
  return tells(text) ? NONE_IF_TELLING : NONE;
}

function favour(bound: readonly number[], point: number): number {
  if (bound.length === 0) return 0;
  return bound.includes(point) ? BOUND : -BOUND;
}

function named(about: readonly number[], point: number): number {
  if (about.length === 0) return 0;
  return about.includes(point) ? NAMED.of : NAMED.others;
}

function pointsOf(seen: { likely: number; bound: readonly number[]; all: Scores; own: Scores }): number[] {
  if (seen.bound.length > 0) return nearestOf(seen.bound, seen.own);
  if (seen.likely < 0) return [];
  const best = seen.all[seen.likely] ?? 0;
  const shared = seen.all.flatMap((score, point) =>
    point !== seen.likely && score >= SURE && score >= SHARED * best ? [point] : [],
  );
  return [seen.likely, ...shared];
}

/** Of several points named at once those that the unit is about, where its words tell them apart; else all. */
function nearestOf(points: readonly number[], own: Scores): number[] {
  const best = Math.max(...points.map((point) => own[point] ?? 0));
  if (best < TELLS_APART.from) return [...points];
  return points.filter((point) => (own[point] ?? 0) >= best * TELLS_APART.share);
}

/** What the numbered items of earlier letters answered: the points they were matched to, else those of their number. */
export function answeredByItem(
  subjects: readonly Subject[],
  earlier: readonly Match[],
): Map<number, number[]> {
  const items = new Map<number, number[]>();
  if (earlier.length === 0) return items;
  for (let item = 1; item <= subjects.length; item += 1) {
    const points = earlier.filter((match) => match.unit.items.includes(item)).map((match) => match.point);
    items.set(item, [...new Set(points.length > 0 ? points : pointsNumbered(subjects, [item]))]);
  }
  return items;
}

/** The points that a later letter is about: those it names, and those that the items it names answered before. */
export function pointsCorrected(
  subjects: readonly Subject[],
  text: string,
  answered: ReadonlyMap<number, readonly number[]>,
): number[] {
  const { points, items } = referencesIn(text);
  return [
    ...new Set([...pointsNumbered(subjects, points), ...items.flatMap((item) => answered.get(item) ?? [])]),
  ];
}
