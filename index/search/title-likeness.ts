import { plainForm } from "./plain-form.ts";
import { tokens } from "./tokens.ts";

/** How much a question is a title: the share of the terms of both that they have in common, 0 to 1. */
export function titleLikeness(title: string, asked: ReadonlySet<string>): number {
  const terms = new Set(tokens(plainForm(title)));
  const common = [...terms].filter((term) => asked.has(term)).length;
  return (2 * common) / (terms.size + asked.size || 1);
}
