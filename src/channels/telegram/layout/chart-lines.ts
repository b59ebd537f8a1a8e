import type { Block } from "../../../../handlers/block.ts";

type Chart = Extract<Block, { kind: "chart" }>;

const WIDEST = 12;

/** A chart as lines of bars with their figures; readable without colours. */
export function chartLines({ labels, series }: Chart): string[] {
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  return series.flatMap(({ name, values }) => [
    ...(series.length > 1 ? [name] : []),
    ...labels.map((label, at) => bar(label, values[at] ?? 0, most)),
  ]);
}

function bar(label: string, value: number, most: number): string {
  return `${label} ${"▇".repeat(Math.round((value / most) * WIDEST))} ${value}`;
}
