import type { KnownItemScore } from "./known-item.ts";
import type { Measurement } from "./measure.ts";
import { KINDS } from "./questions.ts";

/** One size as a Markdown table: every engine with its figures, and in brackets how many times this program's they are. */
export function table(measured: readonly Measurement[]): string {
  const own = measured.find((one) => one.engine === "tian-bot");
  const head = [
    "",
    "build CPU s",
    "memory MB",
    "replace ms",
    "start ms",
    ...KINDS.map((kind) => `${kind}, p50 / p99 ms (found)`),
  ];
  const rows = measured.map((one) => [
    one.engine,
    figure(one.buildSeconds, own?.buildSeconds),
    figure(one.megabytes, own?.megabytes),
    figure(one.replaceMilliseconds, own?.replaceMilliseconds),
    one.startMilliseconds === null ? "" : one.startMilliseconds.toFixed(0),
    ...KINDS.map((kind) => times(one, own, kind)),
  ]);
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## ${measured[0]?.size ?? 0} proposals\n\n${lines.join("\n")}\n`;
}

function times(one: Measurement, own: Measurement | undefined, kind: string): string {
  const [here, base] = [one.kinds[kind], own?.kinds[kind]];
  if (!here) return "";
  return `${figure(here.p50, base?.p50)} / ${figure(here.p99, base?.p99)} (${Math.round(here.found * 100)} %)`;
}

function figure(value: number, base: number | undefined): string {
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(2);
  return base && base !== value ? `${shown} [${(value / base).toPrecision(2)}×]` : shown;
}

/** How well known proposals are found, as a Markdown table. */
export function scoreTable(scores: readonly KnownItemScore[]): string {
  const rows = scores.map(({ engine, titleToBody, halfTitle }) => [
    engine,
    titleToBody.toFixed(3),
    halfTitle.toFixed(3),
  ]);
  const head = ["MRR@10", "title → body", "half a title, asked"];
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `## Known proposals\n\n${lines.join("\n")}\n`;
}
