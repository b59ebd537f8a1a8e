import type { Block, ChartSeries } from "../../../handlers/block.ts";
import { div, type Element } from "./element.ts";
import { safeText } from "./safe-text.ts";

type Chart = Extract<Block, { kind: "chart" }>;

/** A native bar chart (VChart), and its figures below it for whoever sees no picture. */
export function chart(block: Chart): Element[] {
  return [
    { tag: "chart", aspect_ratio: "16:9", chart_spec: chartSpec(block) },
    div(
      [block.title, ...block.labels.map((label, at) => figures(label, block.series, at))].join("\n"),
      "notation",
    ),
  ];
}

/** Data only, no functions; one bar per label and series, with its figure written on it. */
function chartSpec({ title, labels, series }: Chart): Record<string, unknown> {
  const values = series.flatMap(({ name, values }) =>
    labels.map((label, at) => ({ label: safeText(label), series: safeText(name), value: values[at] ?? 0 })),
  );
  return {
    type: "bar",
    title: { text: safeText(title) },
    data: { values },
    xField: series.length > 1 ? ["label", "series"] : "label",
    yField: "value",
    ...(series.length > 1 ? { seriesField: "series", legends: { visible: true } } : {}),
    label: { visible: true },
  };
}

function figures(label: string, series: readonly ChartSeries[], at: number): string {
  return `${label}：${series.map(({ name, values }) => `${name} ${values[at] ?? 0}`).join("，")}`;
}
