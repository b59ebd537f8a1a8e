/** So many characters of a quotation are shown; the whole letter is behind a button. */
const LONGEST_QUOTATION = 160;
/** So many characters before the place that matters are kept at most. */
const LEAD = 40;
const CUT = "……";
const SIGNS = ["。", "；", "，", "！", "？", ";", ","];

/** A quotation that ends with a clause where it is too long; in mid-clause only where none ends in its second half. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTATION) return text;
  const kept = text.slice(0, LONGEST_QUOTATION);
  const end = Math.max(...SIGNS.map((sign) => kept.lastIndexOf(sign)));
  return `${end < LONGEST_QUOTATION / 2 ? kept : kept.slice(0, end)}${CUT}`;
}

/** The same of a quotation that matters for where it differs from another: it begins with a clause not long before that. */
export function shortenedAtDifference(text: string, other: string): string {
  const at = firstDifference(text, other);
  if (text.length <= LONGEST_QUOTATION || at <= LONGEST_QUOTATION / 2) return shortened(text);
  const clause = Math.max(...SIGNS.map((sign) => text.lastIndexOf(sign, at - 1))) + 1;
  return `${CUT}${shortened(text.slice(Math.max(clause, at - LEAD)))}`;
}

function firstDifference(text: string, other: string): number {
  const [ours, theirs] = [[...text], [...other]];
  const at = ours.findIndex((character, place) => character !== theirs[place]);
  return ours.slice(0, Math.max(0, at)).join("").length;
}
