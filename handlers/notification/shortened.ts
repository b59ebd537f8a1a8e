/** So many characters of a quotation are shown; the whole letter is behind a button. */
const LONGEST_QUOTATION = 160;

/** A quotation that ends with a clause where it is too long; in mid-clause only where none ends in its second half. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTATION) return text;
  const kept = text.slice(0, LONGEST_QUOTATION);
  const end = Math.max(...["。", "；", "，", "！", "？", ";", ","].map((sign) => kept.lastIndexOf(sign)));
  return `${end < LONGEST_QUOTATION / 2 ? kept : kept.slice(0, end)}……`;
}
