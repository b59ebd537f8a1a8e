import { plainText } from "../../reading/plain-text.ts";
import { withoutCourtesy } from "./courtesy.ts";
import { essenceOf } from "./essence.ts";
import { isFurniture } from "./furniture.ts";
import { withoutItemLabels } from "./item-label.ts";
import { statedLines } from "./unwrapped.ts";
import { withoutVariants } from "./variant.ts";

/**
 * What a letter or a page says, in a form in which two publications of the same words are equal: its furniture,
 * courtesies and the labels of its lists are left out, the rest is reduced to its essence.
 */
export function substanceOf(text: string): string {
  const plain = withoutVariants(plainText(text.normalize("NFC")));
  const stated = statedLines(plain).map(withoutSignature).join("\n");
  return essenceOf(withoutCourtesy(withoutItemLabels(stated.replace(/[^\S\n]+/g, ""))));
}

/** A sentence and the signature run together, as where line breaks were lost: …支持。某市教育局2019年5月3日 */
function withoutSignature(line: string): string {
  const text = line.trimEnd();
  const cut = Math.max(...["。", "!", ";"].map((sign) => text.lastIndexOf(sign, text.length - 2)));
  if (cut < 0 || text.length - cut > 60) return text;
  return isFurniture(text.slice(cut + 1)) ? text.slice(0, cut + 1) : text;
}
