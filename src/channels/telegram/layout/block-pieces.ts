import type { Block, PointRow, Run } from "../../../../handlers/block.ts";
import { quoteLine, stanceSummary } from "../../../../handlers/stance-summary.ts";
import { STANCE_WORDS } from "../../../../handlers/wording.ts";
import { chartLines } from "./chart-lines.ts";
import { escapeHtml } from "./escape-html.ts";
import { BOLD, FOLDED, headed, ITALIC, joined, type Piece, PLAIN, QUOTE, wrapped } from "./piece.ts";
import { tableLines } from "./table-lines.ts";

/** A quotation that would push the rest of the answer off the screen is folded. */
const LONG_QUOTATION = 300;

/** One block as pieces of Telegram HTML. */
export function blockPieces(block: Block): Piece[] {
  switch (block.kind) {
    case "title":
      return wrapped(block.text, BOLD);
    case "paragraph":
      return runPieces(block.runs);
    case "fields":
      return lines(
        block.fields.map(({ name, value }) => [{ text: name, strong: true }, { text: `：${value}` }]),
      );
    case "list":
      return lines(block.items.map(itemRuns));
    case "points":
      return pointsPieces(block.rows);
    case "quotation":
      return headed(block.source, quotation(block.text));
    case "fold":
      return headed(block.summary, wrapped(block.text, FOLDED));
    case "table":
      return lines(tableLines(block.head, block.rows));
    case "chart":
      return headed(block.title, wrapped(chartLines(block).join("\n"), ["<pre>", "</pre>"]));
    case "note":
      return wrapped(block.text, ITALIC);
    default:
      return block satisfies never;
  }
}

function runPieces(runs: readonly Run[], gap: 1 | 2 = 2): Piece[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length > 3000) return runs.flatMap((run) => wrapped(run.text, run.strong ? BOLD : PLAIN, gap));
  const html = runs
    .map((run) => (run.strong ? `<b>${escapeHtml(run.text)}</b>` : escapeHtml(run.text)))
    .join("");
  return [{ html, length, gap }];
}

/** Lines close together; only the first stands off from what is before. */
function lines(rows: readonly Run[][]): Piece[] {
  return rows.flatMap((runs, at) => runPieces(runs, at === 0 ? 2 : 1));
}

function itemRuns({ marker, runs, detail }: { marker: string; runs: Run[]; detail?: string }): Run[] {
  return [
    { text: `${marker} ` },
    ...runs,
    ...(detail ? [{ text: `\n　 ${detail.replaceAll("\n", "\n　 ")}` }] : []),
  ];
}

function pointsPieces(rows: readonly PointRow[]): Piece[] {
  const summary = stanceSummary(rows);
  return [...(summary ? wrapped(summary, PLAIN) : []), ...rows.flatMap(pointPieces)];
}

/** ✔ 已采纳 and the words that say so: a stance never stands without its quotation. */
function pointPieces({ label, digest, stance, answers }: PointRow): Piece[] {
  const { symbol, word } = STANCE_WORDS[stance];
  const head = runPieces([{ text: `${label} ${digest}`, strong: true }, { text: `\n${symbol} ${word}` }]);
  const quotes = answers.map((line) => quoteLine(line, stance)).join("\n");
  return quotes === "" ? head : joined(head, quotation(quotes));
}

function quotation(text: string): Piece[] {
  return wrapped(text, text.length > LONG_QUOTATION ? FOLDED : QUOTE);
}
