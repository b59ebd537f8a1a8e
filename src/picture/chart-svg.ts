import type { Block } from "../../handlers/block.ts";
import { linesOf, widthOf } from "./text-lines.ts";

type Chart = Extract<Block, { kind: "chart" }>;

const FONT = 22;
const LINE = 27;
const ROW = 62;
const BAR = 30;
const MARGIN = 24;
const ROOM = 480;
/** Names up to so many characters of Chinese stand on one line, longer ones on two. */
const NAME_EMS = 12;
const TITLE_LINE = 44;
const LEGEND_LINE = 48;

/**
 * A chart as SVG of horizontal bars: each bar's parts differ by filling (full, hatched, dotted, hollow) as well as by
 * darkness, and its figures stand behind it, so that it reads in grey. `width` is in pixels.
 */
export function chartSvg(chart: Chart): { svg: string; width: number } {
  const names = chart.labels.map((label) => linesOf(label, NAME_EMS));
  const left = MARGIN + Math.max(0, ...names.flat().map(widthOf)) * FONT + 16;
  const figures = chart.labels.map((_, at) => chart.series.map(({ values }) => values[at] ?? 0));
  const behind = Math.max(0, ...figures.map((row) => widthOf(figureText(row)))) * FONT + 12;
  const least = MARGIN * 2 + widthOf(legendText(chart)) * FONT + chart.series.length * 64;
  const width = Math.ceil(Math.max(left + ROOM + behind + MARGIN, least));
  const top = MARGIN + TITLE_LINE + LEGEND_LINE;
  const height = top + chart.labels.length * ROW + MARGIN;
  const most = Math.max(1, ...figures.map(sum));
  const rows = figures.map((row, at) => {
    const y = top + at * ROW;
    return `${nameText(names[at] ?? [], left - 16, y)}${bar(row, { x: left, y, scale: ROOM / most })}`;
  });
  const title = text(chart.title, { x: MARGIN, y: MARGIN + 26, size: 26 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${PATTERNS}<rect width="100%" height="100%" fill="#fff"/>${title}${legend(chart)}${rows.join("")}</svg>`;
  return { svg, width };
}

const FILLS = ["#1d3f66", "url(#hatched)", "url(#dotted)", "#fff"];
const PATTERNS = `<defs><pattern id="hatched" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10" fill="#fff"/><rect width="4" height="10" fill="#4d86bf"/></pattern><pattern id="dotted" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#d9d9d9"/><circle cx="4" cy="4" r="2.6" fill="#b3261e"/></pattern></defs>`;

function legend({ series }: Chart): string {
  const y = MARGIN + TITLE_LINE;
  const starts = series.map((_, at) =>
    series.slice(0, at).reduce((x, { name }) => x + 64 + widthOf(name) * FONT, MARGIN),
  );
  const entries = series.map(({ name }, at) => {
    const x = starts[at] ?? MARGIN;
    return `${part(at, { x, y, width: 30, height: 20 })}${text(name, { x: x + 38, y: y + 18 })}`;
  });
  return entries.join("");
}

function legendText({ series }: Chart): string {
  return series.map(({ name }) => name).join("");
}

function nameText(lines: readonly string[], x: number, y: number): string {
  const first = y + BAR / 2 + 8 - ((lines.length - 1) * LINE) / 2;
  return lines.map((line, at) => text(line, { x, y: first + at * LINE, anchor: "end" })).join("");
}

function bar(row: readonly number[], { x, y, scale }: { x: number; y: number; scale: number }): string {
  const parts = row.map((value, at) => {
    const before = sum(row.slice(0, at)) * scale;
    return value > 0 ? part(at, { x: x + before, y, width: value * scale, height: BAR }) : "";
  });
  const end = x + sum(row) * scale + 10;
  return `${parts.join("")}${text(figureText(row), { x: end, y: y + BAR / 2 + 8 })}`;
}

/** 12 / 3 / 1, in the order of the legend. */
function figureText(row: readonly number[]): string {
  return row.join(" / ");
}

type Box = { x: number; y: number; width: number; height: number };

function part(series: number, { x, y, width, height }: Box): string {
  const fill = FILLS[series % FILLS.length] ?? "#fff";
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="#222" stroke-width="1.5"/>`;
}

type Place = { x: number; y: number; size?: number; anchor?: "end" };

function text(words: string, { x, y, size = FONT, anchor }: Place): string {
  const at = anchor ? ` text-anchor="${anchor}"` : "";
  return `<text x="${x}" y="${y}" font-size="${size}" fill="#111"${at}>${escapeXml(words)}</text>`;
}

/** Characters that no XML may hold would make the whole picture unreadable, so they go. */
function escapeXml(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
