import type { Block, PointRow, Run } from "./block.ts";
import { STANCE_WORDS } from "./wording.ts";

/** The plain-text rendering of an answer: complete by itself, for terminals, scripts and clients that refuse markup. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
      return `【${block.text}】`;
    case "paragraph":
      return runsText(block.runs);
    case "fields":
      return block.fields.map(({ name, value }) => `${name}：${value}`).join("\n");
    case "list":
      return block.items.map(itemText).join("\n");
    case "points":
      return block.rows.map(pointText).join("\n");
    case "quotation":
      return `${block.source}\n${quotedLines(block.text)}`;
    case "fold":
      return `▸ ${block.summary}\n${quotedLines(block.text)}`;
    case "table":
      return [block.head, ...block.rows].map((row) => row.join(" | ")).join("\n");
    case "chart":
      return [block.title, ...block.labels.map((label, at) => `${label}：${chartFigures(block, at)}`)].join(
        "\n",
      );
    case "note":
      return block.text;
    default:
      return block satisfies never;
  }
}

function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join("");
}

function itemText({ marker, runs, detail }: { marker: string; runs: Run[]; detail?: string }): string {
  const line = `${marker} ${runsText(runs)}`;
  return detail ? `${line}\n   ${detail.replaceAll("\n", "\n   ")}` : line;
}

function pointText({ label, digest, stance, answers }: PointRow): string {
  const { symbol, word } = STANCE_WORDS[stance];
  const head = `${label} ${digest}\n   ${symbol} ${word}`;
  const lines = answers.map(({ bureaus, quote }) => `   ${bureaus.join("、")}：“${oneLine(quote)}”`);
  return [head, ...lines].join("\n");
}

function quotedLines(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => `  │ ${line.trim()}`)
    .join("\n");
}

function oneLine(text: string): string {
  return text.replace(/\s*\r?\n\s*/g, "");
}

function chartFigures({ series }: { series: { name: string; values: number[] }[] }, at: number): string {
  return series.map(({ name, values }) => `${name} ${values[at] ?? 0}`).join("，");
}
