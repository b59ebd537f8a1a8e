import { element } from "./element.js";

const FIGURE = /^[\d,.\s]+%?$/;

/**
 * A table that scrolls inside itself; the frame takes the focus so that the keyboard can scroll it.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const heads = head.map((text) => element("th", { scope: "col" }, text));
  const body = rows.map((row) => element("tr", {}, ...row.map(cell)));
  const made = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...body),
  );
  return element(
    "div",
    { class: "frame", role: "region", tabindex: "0", "aria-label": head.join("、") },
    made,
  );
}

/** @param {string} text */
function cell(text) {
  return element("td", FIGURE.test(text) ? { class: "figure" } : {}, text);
}
