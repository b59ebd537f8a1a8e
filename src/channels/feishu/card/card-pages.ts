import { wording } from "../wording.ts";
import { addSizes, type CardSize, fits, sizeOf } from "./card-size.ts";
import { div, type Element } from "./element.ts";

/** More than this is no answer any more but a flood. */
export const MOST_CARDS = 6;

/**
 * Distributes components over as few cards as the limits allow, in their order. What goes beyond the last card is
 * counted, and the last card says so.
 */
export function pagesOf(elements: readonly Element[], frame: CardSize): Element[][] {
  const pages: Element[][] = [[]];
  let size = frame;
  for (const element of elements) {
    const grown = addSizes(size, sizeOf(element));
    const starts = !fits(grown) && pages.at(-1)?.length !== 0;
    if (starts) pages.push([]);
    pages.at(-1)?.push(element);
    size = starts ? addSizes(frame, sizeOf(element)) : grown;
  }
  return pages.length <= MOST_CARDS ? pages : cutPages(pages);
}

/** The margin of the limits has room for one more line. */
function cutPages(pages: readonly Element[][]): Element[][] {
  const kept = pages.slice(0, MOST_CARDS);
  const left = pages.slice(MOST_CARDS).flat();
  const note = div(wording.leftOut(textLength(left)), "notation");
  return kept.map((page, at) => (at === MOST_CARDS - 1 ? [...page, note] : page));
}

function textLength(node: unknown): number {
  if (typeof node === "string") return node.length;
  if (Array.isArray(node)) return node.reduce<number>((sum, one) => sum + textLength(one), 0);
  if (typeof node !== "object" || node === null) return 0;
  return Object.entries(node).reduce((sum, [key, value]) => sum + (key === "tag" ? 0 : textLength(value)), 0);
}
