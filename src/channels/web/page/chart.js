import { element, svgElement } from "./element.js";
import { table } from "./table.js";
import { wording } from "./wording.js";

/** @typedef {Extract<import("../../../../handlers/block.ts").Block, { kind: "chart" }>} Chart */

const LABEL_HEIGHT = 22;
const BAR_HEIGHT = 16;
const BAR_STEP = 20;
const GAP = 10;
/** The longest bar leaves this much of the width, in per cent, for its figure. */
const LONGEST = 86;

/**
 * Horizontal bars, one group per label, beside the table of the same figures. Widths are per cent of the picture,
 * so that text keeps its size on every screen; series differ by pattern, so that they read in grey.
 *
 * @param {Chart} block
 */
export function chart(block) {
  const caption = element("figcaption", {}, block.title);
  const names = block.series.map(({ name }) => name);
  const rows = block.labels.map((label, at) => [
    label,
    ...block.series.map(({ values }) => String(values[at] ?? 0)),
  ]);
  const parts = [picture(block), table([wording.chartName, ...names], rows)];
  if (block.series.length > 1) parts.unshift(legend(names));
  return element("figure", { class: "chart" }, caption, ...parts);
}

/**
 * @param {Chart} block
 * @returns {HTMLElement | SVGElement}
 */
function picture(block) {
  const group = LABEL_HEIGHT + BAR_STEP * block.series.length + GAP;
  const most = Math.max(1, ...block.series.flatMap(({ values }) => values));
  const groups = block.labels.map((label, at) => {
    const bars = block.series.map(({ values }, series) => bar(values[at] ?? 0, most, series));
    return svgElement("g", { transform: `translate(0 ${at * group})` }, groupLabel(label), ...bars);
  });
  const height = block.labels.length * group;
  const name = wording.chart(block.title);
  return svgElement("svg", { width: "100%", height, role: "img", "aria-label": name }, ...groups);
}

/** @param {string} label */
function groupLabel(label) {
  return svgElement("text", { x: 0, y: LABEL_HEIGHT - 6, class: "bar-label" }, label);
}

/**
 * @param {number} value
 * @param {number} most
 * @param {number} series
 */
function bar(value, most, series) {
  const top = LABEL_HEIGHT + series * BAR_STEP;
  const width = `${(Math.max(0, value) / most) * LONGEST}%`;
  const size = { x: 0, y: top, width, height: BAR_HEIGHT, rx: 3 };
  const figure = { x: width, dx: 6, y: top + BAR_HEIGHT - 3.5, class: "bar-figure" };
  return svgElement(
    "g",
    {},
    svgElement("rect", { ...size, ...look(series) }),
    svgElement("text", figure, String(value)),
  );
}

/**
 * Full, hatched, dotted, hollow; the patterns stand in the page's HTML.
 *
 * @param {number} series
 */
function look(series) {
  const fills = ["currentColor", "url(#series-1)", "url(#series-2)", "none"];
  return { class: "bar", fill: fills[series % fills.length] ?? "currentColor" };
}

/** @param {string[]} names */
function legend(names) {
  const entries = names.map((name, series) => {
    const sample = svgElement("svg", { width: 28, height: 14, "aria-hidden": "true" });
    sample.append(svgElement("rect", { x: 1, y: 1, width: 26, height: 12, rx: 3, ...look(series) }));
    return element("li", { class: "entry" }, sample, name);
  });
  return element("ul", { class: "legend", role: "list" }, ...entries);
}
