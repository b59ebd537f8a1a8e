import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Point, PointAnswer } from "../../index/digest/point.ts";
import type { Proposal, Span } from "../../index/proposal.ts";
import type { Labelled, LabelledPoint } from "./labels.ts";

/** The exam's counts, added up over documents; `notes` says what went wrong, one line each. */
export type Score = {
  points: number;
  pointsFound: number;
  digests: number;
  digestsShort: number;
  required: number;
  requiredHit: number;
  shown: number;
  shownRight: number;
  stances: number;
  harmful: number;
  joint: number;
  notes: string[];
};

export const NO_SCORE: Score = {
  points: 0,
  pointsFound: 0,
  digests: 0,
  digestsShort: 0,
  required: 0,
  requiredHit: 0,
  shown: 0,
  shownRight: 0,
  stances: 0,
  harmful: 0,
  joint: 0,
  notes: [],
};

const overlap = (a: Span, start: number, end: number): number =>
  Math.max(0, Math.min(a.end, end) - Math.max(a.start, start));
const bare = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();

function covers(span: Span, label: Span): boolean {
  const shared = overlap(span, label.start, label.end);
  return (
    shared >= 0.5 * (label.end - label.start) || (shared >= 8 && shared >= 0.8 * (span.end - span.start))
  );
}

function isRight({ span }: PointAnswer, label: LabelledPoint): boolean {
  return label.answers.some(
    (answer) =>
      overlap(span, answer.start, answer.end) > 0 ||
      overlap(span, answer.context[0], answer.context[1]) >= 0.5 * (span.end - span.start),
  );
}

function isHarmful(wanted: string, given: string): boolean {
  return /^(declined|unanswered)>(adopted|planned)$|^(adopted|planned)>declined$/.test(`${wanted}>${given}`);
}

const hasKeys = (line: string, label: LabelledPoint): boolean =>
  label.must.every((group) => group.some((word) => bare(line).includes(bare(word))));

function iou(span: Span, label: LabelledPoint): number {
  const shared = overlap(span, label.start, label.end);
  return shared / (span.end - span.start + label.end - label.start - shared || 1);
}

function scorePoint(text: string, label: LabelledPoint, point: Point): Score {
  const required = label.answers.filter((answer) => answer.required);
  const hit = required.filter((answer) => point.answers.some((one) => covers(one.span, answer)));
  const right = point.answers.filter((one) => isRight(one, label));
  const digest = point.digest.length <= 45 && hasKeys(point.digest, label);
  const stance = label.stance_ok.includes(point.stance);
  const notes = [
    ...(digest ? [] : [`digest ${point.digest}`]),
    ...required.filter((one) => !hit.includes(one)).map((one) => `missed ${one.quote}`),
    ...point.answers
      .filter((one) => !right.includes(one))
      .map((one) => `wrong ${text.slice(one.span.start, one.span.end)}`),
    ...(stance ? [] : [`stance ${point.stance} want ${label.stance_ok.join("|")}`]),
  ];
  return {
    points: 1,
    pointsFound: 1,
    digests: Number(digest),
    digestsShort: 0,
    required: required.length,
    requiredHit: hit.length,
    shown: point.answers.length,
    shownRight: right.length,
    stances: Number(stance),
    harmful: Number(!stance && isHarmful(label.stance, point.stance)),
    joint: Number(digest && stance && hit.length === required.length),
    notes: notes.map((note) => `${label.id} ${note.replace(/\s+/g, "")}`),
  };
}

/** Two scores together. */
export function plus(a: Score, b: Score): Score {
  const keys = Object.keys(NO_SCORE).filter((key) => key !== "notes") as Exclude<keyof Score, "notes">[];
  const sums = Object.fromEntries(keys.map((key) => [key, a[key] + b[key]]));
  return { ...NO_SCORE, ...sums, notes: [...a.notes, ...b.notes] };
}

/** Scores what the digest says of a document against its labels, as the exam does. */
export function scoreDocument(labelled: Labelled, proposal: Proposal): Score {
  const { points } = digestProposal(proposal);
  const scores = labelled.points
    .filter((label) => !label.optional)
    .map((label) => {
      const best = [...points].sort((a, b) => iou(b.span, label) - iou(a.span, label))[0];
      if (!best || iou(best.span, label) < 0.5)
        return {
          ...NO_SCORE,
          points: 1,
          required: label.answers.filter((one) => one.required).length,
          notes: [`${label.id} point not found`],
        };
      return scorePoint(labelled.text, label, best);
    });
  const score = scores.reduce(plus, NO_SCORE);
  return { ...score, notes: score.notes.map((note) => `${labelled.id} ${note}`) };
}

/** The figures that the exam prints, in per cent. */
export function figuresOf(score: Score): Record<string, number> {
  const percent = (part: number, whole: number): number =>
    whole ? Math.round((1000 * part) / whole) / 10 : 100;
  const precision = percent(score.shownRight, score.shown);
  const recall = percent(score.requiredHit, score.required);
  return {
    points: score.points,
    pointRecall: percent(score.pointsFound, score.points),
    digest: percent(score.digests, score.points),
    alignP: precision,
    alignR: recall,
    alignF1: Math.round((20 * precision * recall) / (precision + recall || 1)) / 10,
    stance: percent(score.stances, score.points),
    joint: percent(score.joint, score.points),
    harmful: score.harmful,
  };
}
