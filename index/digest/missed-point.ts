import { turnsAway } from "./clause-cue.ts";
import { isRefusal, tells } from "./clause-reading.ts";
import type { ReplyUnit } from "./reply-unit.ts";

/** However faint, some likeness there has to be. */
const FAINTEST = 0.05;
/** A refusal that nothing else claims refuses something that was asked. */
const FAINTEST_REFUSAL = 0.02;
/** A unit may leave a point that has a much nearer one for a point that has none and is nearly as near. */
const NEARLY = 0.6;
const MUCH_NEARER = 1.4;
/** How near what nothing claims has to be to a point that has nothing. */
const UNCLAIMED = { refuses: 0.03, tells: 0.08, other: 0.11 };
/** What another point claims too has to be nearer. */
const TAKEN_OVER = 0.2;
/** How much nearer to another point a sentence may be that goes on about the one before. */
const NEAR_ENOUGH = 0.05;

/** A letter as read so far: its units, their likeness to each point, and the point of each unit, -1 for none. */
type Reading = {
  units: readonly ReplyUnit[];
  scores: readonly (readonly number[])[];
  path: readonly number[];
};

/** A reading with what each unit says by itself: a position that can be checked, a refusal. */
type Sifted = Reading & { telling: readonly boolean[]; refuses: readonly boolean[] };

const scoreOf = ({ scores }: Reading, at: number, point: number): number => scores[at]?.[point] ?? 0;

/** Whether it is this point's turn here: after the points before it, before those after it. */
function inTurn({ path }: Reading, at: number, point: number): boolean {
  const before = path.slice(0, at).findLast((one) => one >= 0) ?? -1;
  const after = path.slice(at + 1).find((one) => one >= 0) ?? Number.POSITIVE_INFINITY;
  return before <= point && point <= after;
}

/** Whether the unit's point has another unit that is much nearer, so that it can spare this one. */
function canSpare(reading: Reading, at: number): boolean {
  const point = reading.path[at] ?? -1;
  if (point < 0) return true;
  const own = scoreOf(reading, at, point);
  const sentence = reading.units[at]?.sentence;
  const partOfMore = reading.units.some(
    (unit, other) => other !== at && unit.sentence === sentence && reading.path[other] === point,
  );
  if (partOfMore) return false;
  return reading.path.some(
    (one, other) => other !== at && one === point && scoreOf(reading, other, point) >= own * MUCH_NEARER,
  );
}

/** The likeness of the sentence just before, where that belongs to nothing: 步道分段实施。南岸已建成…. */
function leadIn(reading: Reading, at: number, point: number): number {
  const [before, unit] = [reading.units[at - 1], reading.units[at]];
  const free = reading.path[at - 1] === -1 && reading.path[at] === -1;
  return free && before?.paragraph === unit?.paragraph ? scoreOf(reading, at - 1, point) : 0;
}

function isLikely(reading: Sifted, at: number, point: number): boolean {
  if (!reading.telling[at] || !canSpare(reading, at)) return false;
  const score = Math.max(scoreOf(reading, at, point), leadIn(reading, at, point));
  const kept = Math.max(0, scoreOf(reading, at, reading.path[at] ?? -1));
  const free = reading.path[at] === -1 && reading.refuses[at];
  return score >= Math.max(free ? FAINTEST_REFUSAL : FAINTEST, kept * NEARLY) && inTurn(reading, at, point);
}

/**
 * The points of a letter's units, mended for points that it seems to pass over: letters mostly answer all in turn, so
 * what stands in a point's turn, takes a position and is not needed elsewhere is likely its answer, in other words.
 */
export function withMissed(reading: Reading): number[] {
  const path = [...reading.path];
  const telling = reading.units.map(({ text, overview }) => !overview && !turnsAway(text) && tells(text));
  const refuses = reading.units.map(({ text }) => isRefusal(text));
  const sifted = { ...reading, path, telling, refuses };
  const points = reading.scores[0]?.length ?? 0;
  for (let point = 0; point < points; point += 1) {
    if (path.includes(point)) continue;
    const found = reading.units.findIndex((_, at) => isLikely(sifted, at, point));
    if (found >= 0) path[found] = point;
  }
  takeUnclaimed(sifted, path);
  goOn(sifted, path);
  return path;
}

/** Letters that answer out of turn: what nothing claims goes to the point it is nearest to, where that has nothing yet. */
function takeUnclaimed(reading: Sifted, path: number[]): void {
  const claims = reading.units.flatMap((unit, at) => {
    if (unit.overview || turnsAway(unit.text)) return [];
    const scores = reading.scores[at] ?? [];
    const best = Math.max(0, ...scores);
    const point = scores.indexOf(best);
    if (path[at] !== -1 && (!isOneOfMany(path, at) || best < TAKEN_OVER)) return [];
    const kind = reading.refuses[at] ? "refuses" : reading.telling[at] ? "tells" : "other";
    return best >= UNCLAIMED[kind] ? [{ at, point, best }] : [];
  });
  for (const { at, point } of claims.sort((a, b) => b.best - a.best)) {
    if (!path.includes(point)) path[at] = point;
  }
}

/** Whether the point of a unit has other units too. */
function isOneOfMany(path: readonly number[], at: number): boolean {
  return path.some((point, other) => other !== at && point === path[at]);
}

/** 贵委还提出限行。结论是不宜出台: a position that nothing claims belongs to the point that the sentence before named. */
function goOn(reading: Sifted, path: number[]): void {
  reading.units.forEach((unit, at) => {
    const before = reading.units[at - 1];
    const point = path[at - 1] ?? -1;
    if (path[at] !== -1 || point < 0 || before?.paragraph !== unit.paragraph || unit.opens) return;
    if (turnsAway(unit.text) || !reading.telling[at]) return;
    const own = reading.scores[at]?.[point] ?? 0;
    const other = Math.max(0, ...(reading.scores[at] ?? []).filter((_, one) => one !== point));
    const answered = reading.units.some((_, one) => path[one] === point && reading.telling[one]);
    if (other <= own + NEAR_ENOUGH && (!answered || before.sentence === unit.sentence)) path[at] = point;
  });
}
