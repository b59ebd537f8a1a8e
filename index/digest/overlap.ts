import type { Terms, Weight } from "./term.ts";

/** A text's terms, each with its weight, and their sum. */
export type Weighed = { weights: ReadonlyMap<string, number>; sum: number };

/** The terms of a text with their weights. */
export function weighed(terms: Terms, weight: Weight): Weighed {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const term of terms) {
    const one = weight(term);
    weights.set(term, one);
    sum += one;
  }
  return { weights, sum };
}

/** The weight of what two texts share. */
function shared(a: Weighed, b: Weighed): number {
  const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few.weights) if (many.weights.has(term)) sum += weight;
  return sum;
}

/** The share of the first text's weight that the second has too, from 0 to 1. */
export function cover(of: Weighed, by: Weighed): number {
  return of.sum === 0 ? 0 : shared(of, by) / of.sum;
}

/** The share of either text's weight that the other has too. */
export function coverBoth(a: Weighed, b: Weighed): { ofFirst: number; ofSecond: number } {
  const common = shared(a, b);
  return { ofFirst: a.sum === 0 ? 0 : common / a.sum, ofSecond: b.sum === 0 ? 0 : common / b.sum };
}
