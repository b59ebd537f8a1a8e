import type { Terms, Weight } from "./term.ts";

function sumOf(terms: Iterable<string>, weight: Weight): number {
  let sum = 0;
  for (const term of terms) sum += weight(term);
  return sum;
}

/** The share of the first text's weight that the second has too, from 0 to 1. */
export function cover(of: Terms, by: Terms, weight: Weight): number {
  const whole = sumOf(of, weight);
  if (whole === 0) return 0;
  let shared = 0;
  for (const term of of) if (by.has(term)) shared += weight(term);
  return shared / whole;
}
