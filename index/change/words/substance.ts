import { addresseeAt } from "../../reading/addressee.ts";
import { plainText } from "../../reading/plain-text.ts";
import { withoutCourtesy } from "./courtesy.ts";
import { essenceOf } from "./essence.ts";
import { isFurniture } from "./furniture.ts";
import { withoutItemLabels } from "./item-label.ts";
import { withoutRepeats } from "./repeated.ts";
import { statedLines } from "./unwrapped.ts";
import { withoutVariants } from "./variant.ts";

/**
 * What a letter or a page says, in a form in which two publications of the same words are equal: its furniture,
 * courtesies and the labels of its lists are left out, the rest is reduced to its essence.
 */
export function substanceOf(text: string): string {
  return essenceOf(statedIn(text));
}

/** The same, with sentences that stand twice, as at a page break, said once. */
export function substanceSaidOnce(text: string): string {
  return essenceOf(withoutRepeats(statedIn(text)));
}

function statedIn(text: string): string {
  const plain = withoutVariants(plainText(text.normalize("NFC")));
  const stated = statedLines(plain).map(withoutAddress).map(withoutSignature).join("\n");
  return withoutCourtesy(withoutItemLabels(withoutBlanks(stated)));
}

/** A label keeps apart from the number that follows it: 4. 45座 is not 4.45座. */
function withoutBlanks(text: string): string {
  return text.replace(/^(\s*\d{1,2})\.[^\S\n]+(?=\d)/gm, "$1、").replace(/[^\S\n]+/g, "");
}

/** The proposer's name and the sentence run together: 张三委员:您的提案收悉。 */
function withoutAddress(line: string): string {
  const addressee = addresseeAt(line);
  return addressee?.to === "proposer" ? line.slice(addressee.rest) : line;
}

/** A sentence and the signature run together, as where line breaks were lost: …支持。某市教育局2019年5月3日 */
function withoutSignature(line: string): string {
  const text = line.trimEnd();
  const cut = Math.max(...["。", "!", ";"].map((sign) => text.lastIndexOf(sign, text.length - 2)));
  if (cut < 0 || text.length - cut > 60) return text;
  return isFurniture(text.slice(cut + 1)) ? text.slice(0, cut + 1) : text;
}
