/** What may stand around the letter of a result mark: [A1], (B类), C 级, D类件. */
const LETTERED = /^[[(【〔]?(?<letter>[A-D]\d?)(?:类|级)?(?:件|提案)?[\])】〕]?$/u;

/** One name for all ways of writing a result mark: B, B类, (B 类) are B类; a mark in words loses its blanks. */
export function markName(written: string): string {
  const text = written.normalize("NFKC").toUpperCase().replace(/\s+/gu, "");
  const letter = LETTERED.exec(text)?.groups?.letter;
  return letter === undefined ? text : `${letter}类`;
}
