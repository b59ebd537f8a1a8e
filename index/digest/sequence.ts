import type { ReplyUnit } from "./reply-unit.ts";

/**
 * How the order of a letter speaks for a reading of it: what follows in one sentence or paragraph mostly stays with
 * its point, and a new paragraph mostly turns to the next one. Found on labelled proposals.
 */
const STAYS = { contrast: 0.2, sentence: 0.1, paragraph: 0.06, item: 0 };
const LEAVES = { contrast: -0.1, sentence: 0, paragraph: -0.02, item: 0 };
const NEXT = { contrast: 0, sentence: 0.02, paragraph: 0.02, item: 0.05 };
const FIRST = 0.02;
/** Letters seldom go back to a point before the one they were at. */
const BACK = -0.03;

type Step = keyof typeof STAYS;

/** A part that opens so goes on about the same thing. */
const CONTRAST = /^(?:但|不过|然而|其中|其余|剩余|剩下|余下|另有|另外\d|同时|目前)/;

function stepBetween(before: ReplyUnit, unit: ReplyUnit): Step {
  if (before.paragraph === unit.paragraph && CONTRAST.test(unit.text)) return "contrast";
  if (before.sentence === unit.sentence) return "sentence";
  return before.paragraph === unit.paragraph ? "paragraph" : "item";
}

function transition(from: number, to: number, step: Step, active: boolean): number {
  if (from === to) return active ? STAYS[step] : 0;
  return (active ? LEAVES[step] : 0) + (to === from + 1 ? NEXT[step] : 0) + (to < from ? BACK : 0);
}

type Column = { score: number[]; back: number[] };

/**
 * The most likely point of each unit of one reply (-1 for none): each unit's likeness to the points, weighed with the
 * order in which letters answer. States are the points, then "none yet", then "none since" each of them.
 */
export function mostLikelyPoints(
  units: readonly ReplyUnit[],
  scores: readonly (readonly number[])[],
  none: readonly number[],
): number[] {
  const points = scores[0]?.length ?? 0;
  if (units.length === 0 || points === 0) return units.map(() => -1);
  const columns: Column[] = [];
  units.forEach((unit, at) => {
    const before = units[at - 1];
    const own = scores[at] ?? [];
    const previous = columns[at - 1];
    columns.push(
      previous && before
        ? columnAfter(previous, own, stepBetween(before, unit), none[at] ?? 0)
        : firstColumn(own, none[at] ?? 0),
    );
  });
  return pathThrough(columns, points);
}

function firstColumn(own: readonly number[], none: number): Column {
  const active = own.map((score, point) => score + (point === 0 ? FIRST : 0));
  const score = [...active, none, ...own.map(() => Number.NEGATIVE_INFINITY)];
  return { score, back: score.map(() => -1) };
}

function columnAfter(previous: Column, own: readonly number[], step: Step, none: number): Column {
  const points = own.length;
  const column: Column = { score: [], back: [] };
  own.forEach((score, to) => {
    const { best, back } = bestWayTo(previous, to, step);
    column.score.push(best + score);
    column.back.push(back);
  });
  column.score.push((previous.score[points] ?? 0) + none);
  column.back.push(points);
  own.forEach((_, point) => {
    const [active = 0, idle = 0] = [previous.score[point], previous.score[points + 1 + point]];
    column.score.push(Math.max(active, idle) + none);
    column.back.push(active >= idle ? point : points + 1 + point);
  });
  return column;
}

function bestWayTo(previous: Column, to: number, step: Step): { best: number; back: number } {
  const points = (previous.score.length - 1) / 2;
  let best = Number.NEGATIVE_INFINITY;
  let back = 0;
  previous.score.forEach((before, from) => {
    const active = from < points;
    const score = before + transition(active ? from : from - points - 1, to, step, active);
    if (score > best) [best, back] = [score, from];
  });
  return { best, back };
}

function pathThrough(columns: readonly Column[], points: number): number[] {
  const last = columns.at(-1)?.score ?? [];
  let state = last.indexOf(Math.max(...last));
  const path: number[] = [];
  for (let at = columns.length - 1; at >= 0; at -= 1) {
    path.unshift(state < points ? state : -1);
    state = columns[at]?.back[state] ?? 0;
  }
  return path;
}
