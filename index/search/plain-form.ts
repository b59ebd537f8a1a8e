import { Converter } from "opencc-js/t2cn";

const simplify = Converter({ from: "t", to: "cn" });

const UNSEEN = 0;
const SIMPLE = 1;
const TRADITIONAL = 2;
/** What is known of each UTF-16 unit: converting a text costs a microsecond a character, and nearly all are simplified. */
const kinds = new Uint8Array(0x10000);
const FIRST_HAN = 0x2e80;

/** Text as it is compared: half width (NFKC), lower case, simplified characters. Its length may differ from the text's. */
export function plainForm(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return hasTraditional(plain) ? simplify(plain) : plain;
}

function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST_HAN && kindOf(unit) === TRADITIONAL) return true;
  }
  return false;
}

function kindOf(unit: number): number {
  if (kinds[unit] === UNSEEN) {
    const character = String.fromCharCode(unit);
    kinds[unit] = simplify(character) === character ? SIMPLE : TRADITIONAL;
  }
  return kinds[unit] ?? SIMPLE;
}
