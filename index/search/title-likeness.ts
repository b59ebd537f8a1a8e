import { plainForm } from "./plain-form.ts";
import { tokens } from "./tokens.ts";

/** A title by its letters and digits alone, without 关于 and 的提案. */
export function bareTitle(title: string): string {
  return plainForm(title)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/^关于|的?(?:提案|建议|议案)?$/gu, "");
}

/** How much a question is a title: the share of the terms of both that they have in common, 0 to 1. */
export function titleLikeness(title: string, asked: ReadonlySet<string>): number {
  const terms = new Set(tokens(plainForm(title)));
  const common = [...terms].filter((term) => asked.has(term)).length;
  return (2 * common) / (terms.size + asked.size || 1);
}
