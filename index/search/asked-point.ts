import type { Point } from "../digest/point.ts";
import { type Proposal, quote } from "../proposal.ts";
import { plainForm } from "./plain-form.ts";
import { type Clause, searchQuery } from "./query.ts";
import { synonyms } from "./synonym.ts";
import { tokens } from "./tokens.ts";

/** A point with how much of the question it carries: 0 to 1 of those words that the proposal has at all. */
export type AskedPoint = { point: Point; score: number };

/** `cover` is the share of the question's words that any point or quotation has: 0 means that it is about something else. */
export type AskedPoints = { ranked: AskedPoint[]; cover: number };

/** Below this share of the question's words a point is not what was asked. */
const ASKED_FLOOR = 0.35;
/** Points this near to the best one are as much what was asked. */
const NEAR_BEST = 0.7;
/** What a word is worth where it stands: the digest names the action, the rest of a point may be reasons. */
const WORTH = { digest: 1, own: 0.9, quoted: 0.8 };
/** A figure with the unit asked for (几家, 多少万元) is worth half a rare word. */
const FIGURE_WORTH = 0.5;
const OTHER_NAME_WORTH = 0.9;
/** Characters of asking and of grammar, which tell nothing by themselves. */
const COMMON =
  "的了吗呢吧啊呀么到底不没有是在和与就都也还又给把被让要能会可以怎样什哪几多少这那个件条项你我他们咱行成最后去来说做办搞弄";
const SYNONYM_TABLE = synonyms();

const FIGURE_ASKED = /(?:几|多少)\s*(个|家|所|座|处|条|台|人|名|次|件|套|万元|亿元|元|公里|亩|米)/u;

/** The points of one proposal by how well they meet a question's words and their other names, best first. */
export function askedPoints(proposal: Proposal, points: readonly Point[], words: string): AskedPoints {
  const { clauses } = searchQuery(withoutParticles(words.replace(FIGURE_ASKED, " ")), SYNONYM_TABLE);
  const sides = points.map((point) => sidesOf(proposal, point));
  const met = clauses.flatMap((clause) => weigh(clause, sides));
  const weighed = met.length > 0 ? met : singleCharacters(words, sides);
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const unit = FIGURE_ASKED.exec(words)?.[1];
  const ranked = sides.map((side, at) => {
    const carried = weighed.reduce((sum, { worths, weight }) => sum + weight * (worths[at] ?? 0), 0);
    const figure =
      unit && figureWith(unit).test(side.quotations) ? FIGURE_WORTH * Math.log(1 + points.length) : 0;
    return { point: points[at] as Point, score: whole === 0 ? 0 : Math.min(1, (carried + figure) / whole) };
  });
  return {
    ranked: ranked.sort((a, b) => b.score - a.score),
    cover: met.length / Math.max(1, clauses.length),
  };
}

/** The points a question is about, best first; none when no point stands out. */
export function pointsAskedFor({ ranked }: AskedPoints): Point[] {
  const best = ranked[0]?.score ?? 0;
  if (best < ASKED_FLOOR) return [];
  return ranked.filter(({ score }) => score >= best * NEAR_BEST).map(({ point }) => point);
}

/** Of a question that shares no word with any point (桥到底修不修), the characters that some points have and others have not. */
function singleCharacters(words: string, sides: readonly Sides[]): Weighed[] {
  const characters = [...new Set(plainForm(words).match(/\p{Script=Han}/gu))].filter(
    (character) => !COMMON.includes(character),
  );
  return characters.flatMap((character) => {
    const worths = sides.map((side) => (side.text.includes(character) ? WORTH.own : 0));
    const frequency = worths.filter((one) => one > 0).length;
    return frequency === 0 || frequency === sides.length
      ? []
      : [{ worths, weight: Math.log(sides.length / frequency) }];
  });
}

/** A clause with what it is worth in every point; the fewer points have it, the more it tells. None where no point has it. */
function weigh(clause: Clause, sides: readonly Sides[]): Weighed[] {
  const worths = sides.map((side) => clauseWorth(side, clause));
  const frequency = worths.filter((worth) => worth > 0).length;
  return frequency === 0 ? [] : [{ worths, weight: Math.log(1 + sides.length / frequency) }];
}

function clauseWorth(side: Sides, { terms, others }: Clause): number {
  const own = mean(terms.map((term) => worth(side, term)));
  const renamed = others.map((name) => OTHER_NAME_WORTH * mean(name.map((term) => worth(side, term))));
  return Math.max(own, ...renamed);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What something asked is worth in every point, and how much it tells. */
type Weighed = { worths: number[]; weight: number };

type Sides = { digest: Set<string>; own: Set<string>; quoted: Set<string>; quotations: string; text: string };

function sidesOf(proposal: Proposal, point: Point): Sides {
  const quotations = point.answers.map((answer) => quote(proposal, answer.span)).join("\n");
  return {
    digest: new Set(termsOf(point.digest)),
    own: new Set(termsOf(quote(proposal, point.span))),
    quoted: new Set(termsOf(quotations)),
    quotations,
    text: `${quote(proposal, point.span)}\n${quotations}`,
  };
}

function worth({ digest, own, quoted }: Sides, term: string): number {
  if (digest.has(term)) return WORTH.digest;
  if (own.has(term)) return WORTH.own;
  return quoted.has(term) ? WORTH.quoted : 0;
}

/** 12家, 3.5万元: a figure with the unit that the question wants to hear. */
function figureWith(unit: string): RegExp {
  return new RegExp(`[\\d０-９一二三四五六七八九十百]\\s*(?:余|多)?${unit}`, "u");
}

function termsOf(text: string): string[] {
  return tokens(plainForm(withoutParticles(text)));
}

/** Without the particles that people leave out: 团体标准的试点 is asked for as 团体标准试点. */
function withoutParticles(text: string): string {
  return text.replace(/[的地得之了]/gu, "");
}
