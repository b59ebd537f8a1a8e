import { chart } from "./chart.js";
import { element } from "./element.js";
import { points } from "./points.js";
import { table } from "./table.js";
import { wording } from "./wording.js";

/** @typedef {import("../../../../handlers/block.ts").Block} Block */
/** @typedef {import("../../../../handlers/block.ts").Run} Run */
/** @typedef {import("../about.ts").About["stances"]} Stances */

/**
 * Lays one block out as an element.
 *
 * @param {Block} block
 * @param {Stances} stances
 * @returns {HTMLElement}
 */
export function layOutBlock(block, stances) {
  switch (block.kind) {
    case "title":
      return element("h2", {}, block.text);
    case "paragraph":
      return element("p", {}, ...runs(block.runs));
    case "fields":
      return fields(block);
    case "list":
      return list(block);
    case "points":
      return points(block.rows, stances);
    case "quotation":
      return quotation(block);
    case "fold":
      return fold(block);
    case "table":
      return table(block.head, block.rows);
    case "chart":
      return chart(block);
    case "note":
      return element("p", { class: "note" }, block.text);
    default:
      return unknownBlock(block);
  }
}

/**
 * @param {Run[]} given
 * @returns {HTMLElement[]}
 */
function runs(given) {
  return given.map((run) => element(run.strong ? "strong" : "span", {}, run.text));
}

/** @param {Extract<Block, { kind: "fields" }>} block */
function fields(block) {
  const pairs = block.fields.map(({ name, value }) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value)),
  );
  return element("dl", { class: "fields", "aria-label": wording.fields }, ...pairs);
}

/** @param {Extract<Block, { kind: "list" }>} block */
function list(block) {
  const items = block.items.map(({ marker, runs: words, detail }) => {
    const body = element("div", {}, ...runs(words));
    if (detail) body.append(element("p", { class: "detail" }, detail));
    return element("li", {}, element("span", { class: "marker" }, marker), body);
  });
  return element("ul", { class: "items", role: "list" }, ...items);
}

/** @param {Extract<Block, { kind: "quotation" }>} block */
function quotation(block) {
  const words = element("blockquote", {}, block.text);
  return element("figure", { class: "quotation" }, element("figcaption", {}, block.source), words);
}

/** @param {Extract<Block, { kind: "fold" }>} block */
function fold(block) {
  const text = element("div", { class: "original" }, block.text);
  return element("details", {}, element("summary", {}, block.summary), text);
}

/**
 * A server newer than the page may send a kind the page does not know; the answer's text still has it.
 *
 * @param {never} block
 */
function unknownBlock(block) {
  return element("p", { class: "note" }, JSON.stringify(block));
}
