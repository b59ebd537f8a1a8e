import type { Point } from "../digest/point.ts";
import { type Proposal, quote } from "../proposal.ts";
import { plainForm } from "./plain-form.ts";
import { tokens } from "./tokens.ts";

/** A point with how much of the question it carries: 0 to 1 of those words that the proposal has at all. */
export type AskedPoint = { point: Point; score: number };

/** `cover` is the share of the question's words that any point or quotation has: 0 means that it is about something else. */
export type AskedPoints = { ranked: AskedPoint[]; cover: number };

/** What a word is worth where it stands: the digest names the action, the rest of a point may be reasons. */
const WORTH = { digest: 1, own: 0.9, quoted: 0.8 };
/** A figure with the unit asked for (几家, 多少万元) is worth half a rare word. */
const FIGURE_WORTH = 0.5;

const FIGURE_ASKED = /(?:几|多少)\s*(个|家|所|座|处|条|台|人|名|次|件|套|万元|亿元|元|公里|亩|米)/u;

/** The points of one proposal by how well they meet a question's words, best first. */
export function askedPoints(proposal: Proposal, points: readonly Point[], words: string): AskedPoints {
  const asked = [...new Set(termsOf(words.replace(FIGURE_ASKED, " ")))];
  const sides = points.map((point) => sidesOf(proposal, point));
  const frequency = new Map(
    asked.map((term) => [term, sides.filter((side) => worth(side, term) > 0).length]),
  );
  const known = asked.filter((term) => (frequency.get(term) ?? 0) > 0);
  const weight = (term: string) => Math.log(1 + points.length / (frequency.get(term) ?? 1));
  const whole = known.reduce((sum, term) => sum + weight(term), 0);
  const unit = askedUnit(words);
  const ranked = sides.map((side, at) => {
    const met = known.reduce((sum, term) => sum + weight(term) * worth(side, term), 0);
    const figure = unit?.test(side.quotations) ? FIGURE_WORTH * Math.log(1 + points.length) : 0;
    return { point: points[at] as Point, score: whole === 0 ? 0 : Math.min(1, (met + figure) / whole) };
  });
  return {
    ranked: ranked.sort((a, b) => b.score - a.score),
    cover: known.length / Math.max(1, asked.length),
  };
}

type Sides = { digest: Set<string>; own: Set<string>; quoted: Set<string>; quotations: string };

function sidesOf(proposal: Proposal, point: Point): Sides {
  const quotations = point.answers.map((answer) => quote(proposal, answer.span)).join("\n");
  return {
    digest: new Set(termsOf(point.digest)),
    own: new Set(termsOf(quote(proposal, point.span))),
    quoted: new Set(termsOf(quotations)),
    quotations,
  };
}

function worth({ digest, own, quoted }: Sides, term: string): number {
  if (digest.has(term)) return WORTH.digest;
  if (own.has(term)) return WORTH.own;
  return quoted.has(term) ? WORTH.quoted : 0;
}

/** 几家, 多少万元: a figure with this unit is what the question wants to hear. */
function askedUnit(words: string): RegExp | undefined {
  const unit = /(?:几|多少)\s*(个|家|所|座|处|条|台|人|名|次|件|套|万元|亿元|元|公里|亩|米)/u.exec(
    words,
  )?.[1];
  return unit ? new RegExp(`[\\d０-９一二三四五六七八九十百]\\s*(?:余|多)?${unit}`, "u") : undefined;
}

/** Without the particles that people leave out: 团体标准的试点 is asked for as 团体标准试点. */
function termsOf(text: string): string[] {
  return tokens(plainForm(text).replace(/[的地得之了]/gu, ""));
}
