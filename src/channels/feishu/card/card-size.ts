import type { Element } from "./element.ts";

/** What counts against a card's limits. */
export type CardSize = { bytes: number; elements: number; tables: number };

/** The platform's limits (feishu-cards: 30 KB, 200 components, 5 tables) with a margin for what it adds. */
export const CARD_LIMIT: CardSize = { bytes: 28_000, elements: 190, tables: 5 };

/**
 * The size of a component. A card is sent as a string of JSON inside JSON and the limit holds for that, so each
 * quotation mark weighs four bytes; every object with a tag is counted, so that the count is never too low.
 */
export function sizeOf(node: unknown): CardSize {
  const tags = tagsOf(node);
  return {
    bytes: Buffer.byteLength(JSON.stringify(JSON.stringify(node))),
    elements: tags.length,
    tables: tags.filter((tag) => tag === "table").length,
  };
}

/** Both together. */
export function addSizes(a: CardSize, b: CardSize): CardSize {
  return { bytes: a.bytes + b.bytes, elements: a.elements + b.elements, tables: a.tables + b.tables };
}

/** Whether nothing is too much. */
export function fits(size: CardSize, limit: CardSize = CARD_LIMIT): boolean {
  return size.bytes <= limit.bytes && size.elements <= limit.elements && size.tables <= limit.tables;
}

function tagsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(tagsOf);
  if (typeof node !== "object" || node === null) return [];
  const own = "tag" in node ? [(node as Element).tag] : []; // whatever has a tag is a component
  return [...own, ...Object.values(node).flatMap(tagsOf)];
}
