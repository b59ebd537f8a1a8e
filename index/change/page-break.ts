import { plainText } from "../reading/plain-text.ts";
import { essenceOf } from "./words/essence.ts";
import { isPageNumber } from "./words/furniture.ts";
import { substanceSaidOnce } from "./words/substance.ts";

/** A page's running head is no longer, and no sentence. */
const HEAD = /^[^。;!?:]{2,30}$/;

/** Whether two texts say the same but for the heads and feet of pages: lines beside a page's number that only one has. */
export function differAtPageBreaks(before: string, after: string): boolean {
  const [one, other] = [withoutHeads(before, after), withoutHeads(after, before)];
  if (one === before && other === after) return false;
  return substanceSaidOnce(one) === substanceSaidOnce(other);
}

function withoutHeads(text: string, other: string): string {
  const lines = plainText(text)
    .split("\n")
    .map((line) => line.trim());
  if (!lines.some(isPageNumber)) return text;
  const said = essenceOf(other);
  return lines.filter((_, at) => !isHead(lines, at, said)).join("\n");
}

function isHead(lines: readonly string[], at: number, said: string): boolean {
  const line = lines[at] ?? "";
  if (!HEAD.test(line) || isPageNumber(line) || said.includes(essenceOf(line))) return false;
  const above = lines.slice(0, at).findLast((one) => one !== "") ?? "";
  const below = lines.slice(at + 1).find((one) => one !== "") ?? "";
  return isPageNumber(above) || isPageNumber(below);
}
