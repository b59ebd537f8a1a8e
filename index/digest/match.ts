import { cover } from "./overlap.ts";
import { speaks } from "./polarity.ts";
import { referencesIn } from "./reference.ts";
import type { ReplyUnit } from "./reply-unit.ts";
import type { Subject } from "./subject.ts";
import { type Terms, termsOf, type Weight, weightsFrom } from "./term.ts";

/** A unit that answers a point: `strength` from 0 up; `bound` where a number or the outline leaves no doubt. */
export type Match = { point: number; unit: ReplyUnit; strength: number; bound: boolean };

/** How much each kind of likeness counts, found on labelled proposals; see docs/answers.md. */
const FULL = { ask: 0.6, whole: 0.4, reverse: 0.45, above: 0.1 };
const TOPIC = { reverse: 0.7, cover: 0.3, share: 0.75, farther: 0.5 };
const ORDER = 0.06;
const ROW = 0.3;
/** At or above this a match stands by itself. */
const SURE = 0.3;
/** At or above this it stands if it is clearly better than the next and the unit takes a position. */
const POSSIBLE = 0.12;
const MARGIN = 1.6;
/** Another point that is nearly as near is answered by the same unit. */
const SHARED = 0.85;

type Scores = number[];

function likeness(subject: Subject, unit: Terms, weight: Weight): number {
  const asks = subject.asks.map((ask) => cover(ask, unit, weight));
  const whole = cover(subject.terms, unit, weight);
  const reverse = cover(unit, subject.terms, weight);
  const above = cover(subject.above, unit, weight);
  return (
    FULL.ask * Math.max(whole, ...asks) + FULL.whole * whole + FULL.reverse * reverse + FULL.above * above
  );
}

function topicLikeness(subject: Subject, topics: readonly Terms[], weight: Weight): number {
  const each = topics.map((topic, depth) => {
    const near =
      TOPIC.reverse * cover(topic, subject.terms, weight) + TOPIC.cover * cover(subject.terms, topic, weight);
    return near * TOPIC.farther ** depth;
  });
  return Math.max(0, ...each);
}

/** Scores of all units against all points. */
export type ScoreBoard = { own: Scores[]; all: Scores[] };

/** How near each unit is to each point: by its own words, and with what it inherits from headings and order. */
export function scoreBoard(subjects: readonly Subject[], units: readonly ReplyUnit[]): ScoreBoard {
  const unitTerms = units.map((unit) => termsOf(unit.text));
  const topics = units.map((unit) => unit.topics.map(termsOf));
  const weight = weightsFrom([...subjects.map((subject) => subject.terms), ...unitTerms]);
  const own = unitTerms.map((terms) => subjects.map((subject) => likeness(subject, terms, weight)));
  const all = units.map((unit, at) =>
    subjects.map((subject, point) => {
      const inherited = topicLikeness(subject, topics[at] ?? [], weight);
      return (own[at]?.[point] ?? 0) + TOPIC.share * inherited + orderPrior(unit, subject);
    }),
  );
  return { own, all };
}

function orderPrior(unit: ReplyUnit, subject: Subject): number {
  if (unit.row === subject.place) return ROW;
  return unit.item === subject.place ? ORDER : 0;
}

/** The points a unit answers by its words. */
function matchesOf(unit: ReplyUnit, scores: Scores): Match[] {
  const ranked = scores
    .map((strength, point) => ({ point, strength }))
    .sort((a, b) => b.strength - a.strength);
  const best = ranked[0];
  if (!best || best.strength < POSSIBLE) return [];
  const next = ranked[1]?.strength ?? 0;
  if (best.strength < SURE && (best.strength < MARGIN * next || !speaks(unit.text))) return [];
  const near = ranked.filter(
    (one) => one === best || (one.strength >= SURE && one.strength >= SHARED * best.strength),
  );
  return near.map((one) => ({ ...one, unit, bound: false }));
}

function boundTo(subjects: readonly Subject[], numbers: readonly number[]): number[] {
  const tops = new Set(subjects.map((subject) => subject.top));
  return subjects.flatMap((subject, at) => {
    const number = tops.size > 1 ? subject.top : subject.place;
    return numbers.includes(number) ? [at] : [];
  });
}

/** Which units answer which points: by number where the reply names one, else by words, headings and order. */
export function matchUnits(subjects: readonly Subject[], units: readonly ReplyUnit[]): Match[] {
  const board = scoreBoard(subjects, units);
  return units.flatMap((unit, at) => {
    const inherited = unit.topics.flatMap((topic) => referencesIn(topic).points);
    const own = referencesIn(unit.text).points;
    const bound = boundTo(subjects, own.length > 0 ? own : inherited);
    if (bound.length > 0) return bound.map((point) => ({ point, unit, strength: 1, bound: true }));
    return matchesOf(unit, board.all[at] ?? []);
  });
}
