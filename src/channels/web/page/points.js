import { element } from "./element.js";
import { wording } from "./wording.js";

/** @typedef {import("../../../../handlers/block.ts").PointRow} PointRow */
/** @typedef {import("../../../../handlers/block.ts").PointLine} PointLine */
/** @typedef {import("../about.ts").About["stances"]} Stances */
/** @typedef {keyof Stances} Stance */

/**
 * The point-by-point table. On a narrow screen its rows become cards by style alone, which takes a table's meaning
 * from assistive technology in some browsers; the roles give it back.
 *
 * @param {PointRow[]} rows
 * @param {Stances} stances
 */
export function points(rows, stances) {
  const { point, stance, words } = wording.pointHead;
  const heads = [point, stance, words].map((text) =>
    element("th", { scope: "col", role: "columnheader" }, text),
  );
  const head = element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...heads));
  const body = element("tbody", { role: "rowgroup" }, ...rows.map((row) => pointRow(row, stances)));
  return element("table", { class: "points", role: "table", "aria-label": wording.points }, head, body);
}

/**
 * @param {PointRow} row
 * @param {Stances} stances
 */
function pointRow(row, stances) {
  const name = element(
    "th",
    { scope: "row", role: "rowheader" },
    pinned(element("span", { class: "label" }, row.label), element("span", { class: "digest" }, row.digest)),
  );
  const stance = element("td", { role: "cell" }, pinned(chip(row.stance, stances)));
  const lines = row.answers.map((line) => pointLine(line, row.stance, stances));
  const words = element("td", { role: "cell" }, ...(lines.length > 0 ? lines : [nothingSaid()]));
  return element("tr", { role: "row" }, name, stance, words);
}

/**
 * One bureau's words; its stance stands beside its name only where it differs from the whole point's.
 *
 * @param {PointLine} line
 * @param {Stance} whole
 * @param {Stances} stances
 */
function pointLine(line, whole, stances) {
  const caption = element("figcaption", {}, line.bureaus.join("、"));
  if (line.stance !== whole) caption.append(chip(line.stance, stances));
  return element("figure", { class: "quotation" }, caption, element("blockquote", {}, line.quote));
}

/**
 * @param {Stance} stance
 * @param {Stances} stances
 */
function chip(stance, stances) {
  const { symbol, word } = stances[stance];
  const sign = element("span", { class: "symbol", "aria-hidden": "true" }, symbol);
  return element("span", { class: `stance ${stance}` }, sign, element("span", {}, word));
}

/** @param {Node[]} parts */
function pinned(...parts) {
  return element("div", { class: "pinned" }, ...parts);
}

function nothingSaid() {
  return element("span", { class: "nothing", "aria-hidden": "true" }, wording.noQuote);
}
