import type { Block, PointRow, Run } from "../../../../handlers/block.ts";
import { STANCE_WORDS } from "../../../../handlers/wording.ts";
import { telegramWording } from "../wording.ts";
import { escapeHtml } from "./escape-html.ts";

/** The Bot API's limits on rich messages, with room to spare. */
const LONGEST_RICH = 32_000;
const MOST_ROWS = 400;

/** An answer as one rich message with real tables and folds; undefined when it would be too much for one. */
export function richHtml(blocks: readonly Block[]): string | undefined {
  const html = blocks.map(richBlock).join("");
  const rows = html.split(/<(?:tr|li|p|details)\b/u).length;
  return html.length > LONGEST_RICH || rows > MOST_ROWS ? undefined : html;
}

function richBlock(block: Block): string {
  switch (block.kind) {
    case "title":
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case "paragraph":
      return paragraph(richRuns(block.runs));
    case "fields":
      return table(
        undefined,
        block.fields.map(({ name, value }) => [name, value]),
      );
    case "list":
      return block.items.map(({ marker, runs, detail }) => item(marker, runs, detail)).join("");
    case "points":
      return table(telegramWording.pointHead, block.rows.map(pointCells));
    case "quotation":
      return `${paragraph(`<b>${escapeHtml(block.source)}</b>`)}<blockquote>${escapeHtml(block.text)}</blockquote>`;
    case "fold":
      return `<details><summary>${escapeHtml(block.summary)}</summary>${block.text
        .split(/\n+/u)
        .map((line) => paragraph(escapeHtml(line)))
        .join("")}</details>`;
    case "table":
      return table(block.head, block.rows);
    case "chart":
      return `${paragraph(`<b>${escapeHtml(block.title)}</b>`)}${chartTable(block)}`;
    case "note":
      return paragraph(`<i>${escapeHtml(block.text)}</i>`);
    default:
      return block satisfies never;
  }
}

function richRuns(runs: readonly Run[]): string {
  return runs.map(({ text, strong }) => (strong ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text))).join("");
}

function paragraph(html: string): string {
  return `<p>${html.replaceAll("\n", "<br>")}</p>`;
}

function item(marker: string, runs: readonly Run[], detail?: string): string {
  return paragraph(`${escapeHtml(marker)} ${richRuns(runs)}${detail ? `\n${escapeHtml(detail)}` : ""}`);
}

function table(head: readonly string[] | undefined, rows: readonly string[][]): string {
  const cells = (row: readonly string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join("")}</tr>`;
  return `<table>${head ? cells(head, "th") : ""}${rows.map((row) => cells(row, "td")).join("")}</table>`;
}

function pointCells({ label, digest, stance, answers }: PointRow): string[] {
  const { symbol, word } = STANCE_WORDS[stance];
  const quotes = answers.map(({ bureaus, quote }) => `${bureaus.join("、")}：“${quote.trim()}”`).join("；");
  return [`${label} ${digest}`, `${symbol} ${word}`, quotes];
}

function chartTable({ labels, series }: Extract<Block, { kind: "chart" }>): string {
  const head = ["", ...series.map(({ name }) => name)];
  return table(
    head,
    labels.map((label, at) => [label, ...series.map(({ values }) => `${values[at] ?? 0}`)]),
  );
}
