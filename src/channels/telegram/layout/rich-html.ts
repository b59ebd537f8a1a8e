import type { Block, PointRow, Run } from "../../../../handlers/block.ts";
import { quoteLine, stanceSummary } from "../../../../handlers/stance-summary.ts";
import { STANCE_WORDS } from "../../../../handlers/wording.ts";
import { telegramWording } from "../wording.ts";
import { escapeHtml } from "./escape-html.ts";
import { MOST_ROWS } from "./table-lines.ts";

/** The Bot API's limits on rich messages, with room to spare. */
const LONGEST_RICH = 32_000;
const MOST_PARTS = 400;

/** An answer as one rich message with real tables and folds; undefined when it would be too much for one. */
export function richHtml(blocks: readonly Block[]): string | undefined {
  const html = blocks.map(richBlock).join("");
  const rows = html.split(/<(?:tr|li|p|details)\b/u).length;
  return html.length > LONGEST_RICH || rows > MOST_PARTS ? undefined : html;
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
      return richPoints(block.rows);
    case "quotation":
      return `${paragraph(`<b>${escapeHtml(block.source)}</b>`)}<blockquote>${escapeHtml(block.text)}</blockquote>`;
    case "fold":
      return `<details><summary>${escapeHtml(block.summary)}</summary>${block.text
        .split(/\n+/u)
        .map((line) => paragraph(escapeHtml(line)))
        .join("")}</details>`;
    case "table":
      return longTable(block.head, block.rows);
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

/** What a phone shows without scrolling far; the rest is one press away. */
function longTable(head: readonly string[], rows: readonly string[][]): string {
  const rest = rows.slice(MOST_ROWS);
  const first = table(head, rows.slice(0, MOST_ROWS));
  if (rest.length === 0) return first;
  const summary = escapeHtml(telegramWording.rowsMore(rest.length));
  return `${first}<details><summary>${summary}</summary>${table(head, rest)}</details>`;
}

function richPoints(rows: readonly PointRow[]): string {
  const summary = stanceSummary(rows);
  const line = summary === undefined ? "" : paragraph(escapeHtml(summary));
  return line + table(telegramWording.pointHead, rows.map(pointCells));
}

function pointCells({ label, digest, stance, answers }: PointRow): string[] {
  const { symbol, word } = STANCE_WORDS[stance];
  const quotes = answers.map((line) => quoteLine(line, stance)).join("；");
  return [`${label} ${digest}`, `${symbol} ${word}`, quotes];
}

function chartTable({ labels, series }: Extract<Block, { kind: "chart" }>): string {
  const head = ["", ...series.map(({ name }) => name)];
  return table(
    head,
    labels.map((label, at) => [label, ...series.map(({ values }) => `${values[at] ?? 0}`)]),
  );
}
