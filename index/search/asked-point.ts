import type { Point } from "../digest/point.ts";
import { type Proposal, quote } from "../proposal.ts";
import { plainForm } from "./plain-form.ts";
import { tokens } from "./tokens.ts";

/** A point with how much of the question it carries (0 to 1 of the words that the proposal has at all). */
export type AskedPoint = { point: Point; score: number };

/** `cover` is the share of the question's words that any point or quotation has: 0 means that it is about something else. */
export type AskedPoints = { ranked: AskedPoint[]; cover: number };

const QUOTATION_WEIGHT = 0.85;

/** The points of one proposal by how well they meet a question's words, best first. */
export function askedPoints(proposal: Proposal, points: readonly Point[], words: string): AskedPoints {
  const asked = [...new Set(tokensOf(words))];
  const sides = points.map((point) => pointSides(proposal, point));
  const frequency = new Map(
    asked.map((term) => [term, sides.filter((side) => carries(side, term) > 0).length]),
  );
  const known = asked.filter((term) => (frequency.get(term) ?? 0) > 0);
  const weight = (term: string) => Math.log(1 + points.length / (frequency.get(term) ?? 1));
  const whole = known.reduce((sum, term) => sum + weight(term), 0);
  const ranked = points.map((point, at) => {
    const side = sides[at];
    const met = side ? known.reduce((sum, term) => sum + weight(term) * carries(side, term), 0) : 0;
    return { point, score: whole === 0 ? 0 : met / whole };
  });
  return {
    ranked: ranked.sort((a, b) => b.score - a.score),
    cover: known.length / Math.max(1, asked.length),
  };
}

type Sides = { own: Set<string>; quoted: Set<string> };

function pointSides(proposal: Proposal, point: Point): Sides {
  const quoted = point.answers.flatMap((answer) => tokensOf(quote(proposal, answer.span)));
  return { own: new Set(tokensOf(quote(proposal, point.span))), quoted: new Set(quoted) };
}

function carries({ own, quoted }: Sides, term: string): number {
  if (own.has(term)) return 1;
  return quoted.has(term) ? QUOTATION_WEIGHT : 0;
}

function tokensOf(text: string): string[] {
  return tokens(plainForm(text));
}
