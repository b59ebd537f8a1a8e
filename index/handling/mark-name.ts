/** What may stand around the letter of a result mark: [A1], (B类), C 级, D类件. */
const LETTERED = /^[[(【〔]?(?<letter>[A-D]\d?)(?:类|级)?(?:件|提案)?[\])】〕]?$/u;

/** One name for all ways of writing a result mark: B, B类, (B 类) are B类; a mark in words loses its blanks. */
export function markName(written: string): string {
  const text = written.normalize("NFKC").toUpperCase().replace(/\s+/gu, "");
  const letter = LETTERED.exec(text)?.groups?.letter;
  return letter === undefined ? text : `${letter}类`;
}

/** The results that places print in words, each with the ways of writing it. */
const IN_WORDS: readonly [string, RegExp][] = [
  ["解决或采纳", /(?:已经?)?解决(?:或|和|或者|及)(?:已)?采纳/u],
  ["列入计划拟解决", /列入计划(?:逐步|拟)解决(?:和拟采纳)?/u],
  ["留作参考", /留作(?:工作)?参考/u],
];

/** The result in words that stands in a text (解决或采纳, 留作工作参考), by one name for its spellings, and as written. */
export function markInWords(text: string): { mark: string; said: string } | undefined {
  for (const [mark, pattern] of IN_WORDS) {
    const said = pattern.exec(text)?.[0];
    if (said !== undefined) return { mark, said };
  }
  return undefined;
}
