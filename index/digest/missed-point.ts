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
  const telling = reading.units.map(({ text }) => !turnsAway(text) && tells(text));
  const refuses = reading.units.map(({ text }) => isRefusal(text));
  const points = reading.scores[0]?.length ?? 0;
  for (let point = 0; point < points; point += 1) {
    if (path.includes(point)) continue;
    const found = reading.units.findIndex((_, at) =>
      isLikely({ ...reading, path, telling, refuses }, at, point),
    );
    if (found >= 0) path[found] = point;
  }
  return path;
}
