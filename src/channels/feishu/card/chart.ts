import type { Block, ChartSeries } from "../../../../handlers/block.ts";
import { div, type Element } from "./element.ts";
import { safeText } from "./safe-text.ts";

type Chart = Extract<Block, { kind: "chart" }>;

/** A native bar chart (VChart), and its figures below it for whoever sees no picture. */
export function chart(block: Chart): Element[] {
  return [
    { tag: "chart", aspect_ratio: block.labels.length > 6 ? "1:1" : "16:9", chart_spec: chartSpec(block) },
    div(
      [block.title, ...block.labels.map((label, at) => figures(label, block.series, at))].join("\n"),
      "notation",
    ),
  ];
}

/**
 * Data only, no functions: one stacked bar for each label, the first on top. The parts differ by darkness, so that they
 * read in grey, and have their figures on them where there are any.
 */
function chartSpec({ title, labels, series }: Chart): Record<string, unknown> {
  const names = series.map(({ name }) => safeText(name));
  const values = labels.flatMap((label, at) =>
    series.map(({ values }, part) => ({
      label: safeText(label),
      series: names[part],
      value: values[at] ?? 0,
    })),
  );
  return {
    type: "bar",
    title: { text: safeText(title) },
    data: { values: values.filter(({ value }) => value > 0) },
    direction: "horizontal",
    xField: "value",
    yField: "label",
    seriesField: "series",
    stack: true,
    color: { type: "ordinal", domain: names, range: DARKNESS },
    legends: { visible: true, orient: "top" },
    label: { visible: true, position: "inside" },
  };
}

const DARKNESS = ["#1d3f66", "#cfe0f0", "#e08a2e", "#8c8c8c"];

function figures(label: string, series: readonly ChartSeries[], at: number): string {
  return `${label}：${series.map(({ name, values }) => `${name} ${values[at] ?? 0}`).join("，")}`;
}
