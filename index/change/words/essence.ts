import { withoutMarkup } from "../../reading/markup.ts";
import { plainForm } from "../../search/plain-form.ts";
import { inOneWriting } from "./one-writing.ts";
import { withoutVariants } from "./variant.ts";

const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Zs}\u3164\ufffc]+/gu;
/** Signs between two digits tell numbers apart: 1.5 is not 15, 3-5 is not 35. */
const BETWEEN_DIGITS = /(?<=\d)[^\p{L}\p{N}]+(?=\d)/gu;
const PUNCTUATION =
  /(?<!\d)[^\p{L}\p{N}%‰°+×÷=<>≥≤±](?!\d)|[^\p{L}\p{N}%‰°+×÷=<>≥≤±](?!\d)|(?<!\d)[^\p{L}\p{N}%‰°+×÷=<>≥≤±]/gu;

/**
 * What a text says, without what nobody would call a change of it: blanks, line breaks, punctuation, brackets, widths,
 * traditional and variant characters, markup, and the writing of numbers and dates.
 */
export function essenceOf(text: string): string {
  const plain = withoutVariants(plainForm(withoutMarkup(text)));
  return inOneWriting(plain.replace(UNSEEN, ""))
    .replace(BETWEEN_DIGITS, keptBetween)
    .replace(PUNCTUATION, "");
}

/** Decimal points, ranges, ratios and fractions stay as they are; other signs only keep two numbers apart. */
function keptBetween(signs: string): string {
  return /^[.\-:/%×+]$/.test(signs) ? signs : " ";
}
