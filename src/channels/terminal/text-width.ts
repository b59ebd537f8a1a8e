const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });

/**
 * Characters that take two columns: East Asian wide and full-width ones (Unicode UAX #11), emoji, and those whose
 * width depends on the font (quotation marks, dashes, our symbols), so that a line is rather short than too long.
 */
const WIDE =
  /[\u1100-\u115f\u2018-\u201d\u2014\u2026\u25cb-\u25d5\u2714-\u2718\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/** The characters as a person counts them: an accent or an emoji's parts stay together. */
export function charactersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** How many columns of a terminal the text takes. */
export function textWidth(text: string): number {
  return charactersOf(text).reduce((width, character) => width + characterWidth(character), 0);
}

function characterWidth(character: string): number {
  if (INVISIBLE.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
