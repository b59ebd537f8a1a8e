import type { Proposal, Recommendation } from "../proposal.ts";
import { withoutSpace } from "./bare.ts";
import { partsIn, sentencesIn } from "./sentence.ts";
import { type Terms, termsOf } from "./term.ts";

/** A point as matching sees it: its terms, those of each thing it asks for, and where it stands in the outline. */
export type Subject = {
  recommendation: Recommendation;
  text: string;
  terms: Terms;
  asks: readonly Terms[];
  /** The terms of what it puts in quotation marks or gives as a title. */
  names: Terms;
  /** The terms of the recommendation above it. */
  above: Terms;
  /** Its number in the outline's first level, and its own number among its siblings, from 1. */
  top: number;
  place: number;
};

const FEWEST_TERMS = 3;

function subjectOf(
  plain: string,
  recommendation: Recommendation,
): Pick<Subject, "text" | "terms" | "asks" | "names"> {
  const { span } = recommendation;
  const parts = sentencesIn(plain, span).flatMap((sentence) => partsIn(plain, sentence));
  const asks = parts.map((part) => termsOf(plain.slice(part.start, part.end)));
  const text = withoutSpace(plain.slice(span.start, span.end));
  const names = termsOf((text.match(/[“《][^”》]{2,24}[”》]/g) ?? []).join(","));
  return { text, terms: termsOf(text), names, asks: asks.filter((terms) => terms.size >= FEWEST_TERMS) };
}

/** The points of a proposal, in order, made ready for matching. */
export function subjectsOf(proposal: Proposal, plain: string): Subject[] {
  const subjects: Subject[] = [];
  const walk = (recommendation: Recommendation, above: Terms, top: number): void => {
    if (recommendation.children.length === 0) {
      const place = subjects.length + 1;
      subjects.push({ recommendation, ...subjectOf(plain, recommendation), above, top, place });
      return;
    }
    const own = plain.slice(recommendation.span.start, recommendation.span.end);
    for (const child of recommendation.children) walk(child, termsOf(own), top);
  };
  proposal.recommendations.forEach((one, at) => {
    walk(one, new Set(), at + 1);
  });
  return subjects;
}
