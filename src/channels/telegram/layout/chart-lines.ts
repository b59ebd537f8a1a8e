import type { Block } from "../../../../handlers/block.ts";

type Chart = Extract<Block, { kind: "chart" }>;

const WIDEST = 12;
/** Full, half, a quarter, hollow: the parts of a bar, told apart without colours. */
const MARKS = ["█", "▒", "░", "□"];

/** A chart as lines of stacked bars with their figures, below a line that says which mark is what. */
export function chartLines({ labels, series }: Chart): string[] {
  const rows = labels.map((_, at) => series.map(({ values }) => values[at] ?? 0));
  const most = Math.max(1, ...rows.map(sum));
  const legend = series.map(({ name }, at) => `${markOf(at)} ${name}`).join("　");
  return [legend, ...rows.map((row, at) => `${labels[at]} ${bar(row, most)} ${row.join("/")}`)];
}

function bar(row: readonly number[], most: number): string {
  return row.map((value, at) => markOf(at).repeat(Math.round((value / most) * WIDEST))).join("");
}

function markOf(series: number): string {
  return MARKS[series % MARKS.length] ?? "█";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
