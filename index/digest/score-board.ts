import { cover, coverBoth, type Weighed, weighed } from "./overlap.ts";
import type { ReplyUnit } from "./reply-unit.ts";
import type { Subject } from "./subject.ts";
import { type Terms, termsOf, type Weight, weightsFrom } from "./term.ts";

/** How much each kind of likeness counts, found on labelled proposals; see docs/answers.md. */
const FULL = { ask: 0.6, whole: 0.4, reverse: 0.45, above: 0.1 };
const TOPIC = { reverse: 0.7, cover: 0.3, heading: 0.7, subject: 0.35, farther: 0.5 };
const ORDER = 0.06;
const ROW = 0.3;
/** A unit whose own words are about another point inherits less from what stands above it. */
const OUTSPOKEN = { from: 0.2, below: 0.25, share: 0.4 };
/** What the title names all points are about; what a member puts in quotation marks is the name of the thing. */
const OF_TITLE = 0.5;
const OF_NAME = 1.6;

/** The likeness of one unit to each point. */
export type Scores = number[];

/** Scores of all units against all points: by the unit's own words, and with what it inherits from headings and order. */
export type ScoreBoard = { own: Scores[]; all: Scores[] };

/** A point with its terms weighed for one letter. */
type WeighedPoint = { subject: Subject; whole: Weighed; asks: readonly Weighed[]; above: Weighed };

function likeness(point: WeighedPoint, unit: Weighed): number {
  const { ofFirst, ofSecond } = coverBoth(point.whole, unit);
  const ask = Math.max(ofFirst, ...point.asks.map((one) => cover(one, unit)));
  return (
    FULL.ask * ask + FULL.whole * ofFirst + FULL.reverse * ofSecond + FULL.above * cover(point.above, unit)
  );
}

function topicLikeness(point: WeighedPoint, topic: Weighed): number {
  const { ofFirst, ofSecond } = coverBoth(topic, point.whole);
  return TOPIC.reverse * ofFirst + TOPIC.cover * ofSecond;
}

type Above = { headings: readonly Weighed[]; subject: Weighed | null };

function inherited(point: WeighedPoint, above: Above): number {
  const headings = above.headings.map(
    (topic, depth) => TOPIC.heading * TOPIC.farther ** depth * topicLikeness(point, topic),
  );
  const own = above.subject ? TOPIC.subject * topicLikeness(point, above.subject) : 0;
  return Math.max(own, ...headings, 0);
}

function orderPrior(unit: ReplyUnit, subject: Subject): number {
  if (unit.row === subject.place) return ROW;
  return unit.items.includes(subject.place) ? ORDER : 0;
}

function weightFor(subjects: readonly Subject[], unitTerms: readonly Terms[], title: string): Weight {
  const base = weightsFrom([...subjects.map((subject) => subject.terms), ...unitTerms]);
  const ofTitle = termsOf(title);
  const names = new Set(subjects.flatMap((subject) => [...subject.names]));
  return (term) => base(term) * (ofTitle.has(term) ? OF_TITLE : 1) * (names.has(term) ? OF_NAME : 1);
}

function weighedPoint(subject: Subject, weight: Weight): WeighedPoint {
  const asks = subject.asks.map((ask) => weighed(ask, weight));
  return { subject, whole: weighed(subject.terms, weight), asks, above: weighed(subject.above, weight) };
}

/** How near each unit of a letter is to each point of a proposal with this title. */
export function scoreBoard(
  subjects: readonly Subject[],
  units: readonly ReplyUnit[],
  title: string,
): ScoreBoard {
  const unitTerms = units.map((unit) => termsOf(unit.text));
  const weight = weightFor(subjects, unitTerms, title);
  const points = subjects.map((subject) => weighedPoint(subject, weight));
  const own = unitTerms.map((terms) => {
    const unit = weighed(terms, weight);
    return points.map((point) => likeness(point, unit));
  });
  const topicOf = (topic: string): Weighed => weighed(termsOf(topic), weight);
  const all = units.map((unit, at) => {
    const above = {
      headings: unit.topics.map(topicOf),
      subject: unit.subject ? topicOf(unit.subject) : null,
    };
    return withInherited(points, unit, { own: own[at] ?? [], above });
  });
  return { own, all };
}

function withInherited(
  points: readonly WeighedPoint[],
  unit: ReplyUnit,
  { own, above }: { own: Scores; above: Above },
): Scores {
  const best = Math.max(0, ...own);
  return points.map((point, at) => {
    const score = own[at] ?? 0;
    const outspoken = best >= OUTSPOKEN.from && score < best * OUTSPOKEN.below;
    return (
      score + (outspoken ? OUTSPOKEN.share : 1) * inherited(point, above) + orderPrior(unit, point.subject)
    );
  });
}
