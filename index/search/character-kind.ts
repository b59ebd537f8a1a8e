/** What a UTF-16 unit is to the index: Han, part of a word of letters and digits, or what parts words. */
export const Kind = { unseen: 0, han: 1, word: 2, other: 3 } as const;

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{L}\p{N}]/u;
const kinds = new Uint8Array(0x10000);

/** The kind of a UTF-16 unit; halves of rare characters beyond the basic plane count as Han, which nearly all of them are. */
export function kindOf(unit: number): number {
  const known = kinds[unit] ?? Kind.unseen;
  if (known !== Kind.unseen) return known;
  const kind = readKind(unit);
  kinds[unit] = kind;
  return kind;
}

function readKind(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return Kind.han;
  const character = String.fromCharCode(unit);
  if (HAN.test(character)) return Kind.han;
  return WORD.test(character) ? Kind.word : Kind.other;
}
