import { simplifiedUnit } from "../simplified.ts";

/** Text as it is compared: half width (NFKC), lower case, simplified characters. Its length may differ from the text's. */
export function plainForm(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return isSimplified(plain)
    ? plain
    : Array.from({ length: plain.length }, (_, at) => simplified(plain, at)).join("");
}

/** Nearly all texts are, and looking is much cheaper than writing a text anew. */
function isSimplified(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (simplifiedUnit(unit) !== unit) return false;
  }
  return true;
}

function simplified(text: string, at: number): string {
  return String.fromCharCode(simplifiedUnit(text.charCodeAt(at)));
}
