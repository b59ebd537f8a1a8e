import { cover } from "./overlap.ts";
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

function likeness(subject: Subject, unit: Terms, weight: Weight): number {
  const asks = subject.asks.map((ask) => cover(ask, unit, weight));
  const whole = cover(subject.terms, unit, weight);
  const reverse = cover(unit, subject.terms, weight);
  const above = cover(subject.above, unit, weight);
  return (
    FULL.ask * Math.max(whole, ...asks) + FULL.whole * whole + FULL.reverse * reverse + FULL.above * above
  );
}

function topicLikeness(subject: Subject, topic: Terms, weight: Weight): number {
  return (
    TOPIC.reverse * cover(topic, subject.terms, weight) + TOPIC.cover * cover(subject.terms, topic, weight)
  );
}

function inherited(subject: Subject, unit: ReplyUnit, weight: Weight): number {
  const headings = unit.topics.map(
    (topic, depth) => TOPIC.heading * TOPIC.farther ** depth * topicLikeness(subject, termsOf(topic), weight),
  );
  const own = unit.subject ? TOPIC.subject * topicLikeness(subject, termsOf(unit.subject), weight) : 0;
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

/** How near each unit of a letter is to each point of a proposal with this title. */
export function scoreBoard(
  subjects: readonly Subject[],
  units: readonly ReplyUnit[],
  title: string,
): ScoreBoard {
  const unitTerms = units.map((unit) => termsOf(unit.text));
  const weight = weightFor(subjects, unitTerms, title);
  const own = unitTerms.map((terms) => subjects.map((subject) => likeness(subject, terms, weight)));
  const all = units.map((unit, at) => {
    const scores = own[at] ?? [];
    const best = Math.max(0, ...scores);
    return subjects.map((subject, point) => {
      const score = scores[point] ?? 0;
      const outspoken = best >= OUTSPOKEN.from && score < best * OUTSPOKEN.below;
      const share = outspoken ? OUTSPOKEN.share : 1;
      return score + share * inherited(subject, unit, weight) + orderPrior(unit, subject);
    });
  });
  return { own, all };
}
