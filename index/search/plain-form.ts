import { Converter } from "opencc-js/t2cn";

const simplify = Converter({ from: "t", to: "cn" });
const simplifies = new Map<string, boolean>();

/** Text as it is compared: half width (NFKC), lower case, simplified characters. Its length may differ from the text's. */
export function plainForm(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return hasTraditional(plain) ? simplify(plain) : plain;
}

/** Converting costs about a microsecond a character, and nearly all texts are simplified: look before converting. */
function hasTraditional(text: string): boolean {
  for (const character of text) {
    if (character > "⺀" && isTraditional(character)) return true;
  }
  return false;
}

function isTraditional(character: string): boolean {
  const known = simplifies.get(character);
  if (known !== undefined) return known;
  const differs = simplify(character) !== character;
  simplifies.set(character, differs);
  return differs;
}
