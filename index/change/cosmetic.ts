/** A text without what nobody would call a change: widths, spaces, line breaks, invisible characters. */
export function withoutCosmetics(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cc}\p{Cf}]+/gu, "");
}
