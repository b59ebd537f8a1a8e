import type { Block, Run } from "../../../../handlers/block.ts";
import { wording } from "../wording.ts";
import { chart } from "./chart.ts";
import { bytesOf, cutText } from "./cut-text.ts";
import { div, type Element, markdown, panel } from "./element.ts";
import { pointsTable } from "./points-table.ts";
import { escapeMarkdown, safeText } from "./safe-text.ts";
import { table } from "./table.ts";

/** In bytes; small enough that any text of this size fits into a card, however its characters are written in JSON. */
export const LARGEST_PIECE = 6000;

/** A block as components, in reading order. Long texts come in pieces that can stand in different cards. */
export function blockElements(block: Block): Element[] {
  switch (block.kind) {
    case "title":
      return pieces(block.text).map((piece) => div(piece, "heading"));
    case "paragraph":
      return runsElements(block.runs);
    case "fields":
      return pieces(block.fields.map(({ name, value }) => `${name}：${value}`).join("\n")).map((piece) =>
        div(piece),
      );
    case "list":
      return block.items.flatMap(itemElements);
    case "points":
      return pointsTable(block.rows);
    case "quotation":
      return [div(block.source, "notation"), ...pieces(block.text).map((piece) => div(piece))];
    case "fold":
      return foldElements(block.summary, block.text);
    case "table":
      return tableElements(block.head, block.rows);
    case "chart":
      return chart(block);
    case "note":
      return pieces(block.text).map((piece) => div(piece, "notation"));
    default:
      return block satisfies never;
  }
}

function pieces(text: string): string[] {
  return cutText(safeText(text), LARGEST_PIECE);
}

/** Only emphasis needs Markdown; where escaping makes that too long, the emphasis goes, not the text. */
function runsElements(runs: readonly Run[]): Element[] {
  const content = runs.map(runMarkdown).join("");
  const emphasis = runs.some((run) => run.strong) && bytesOf(content) <= LARGEST_PIECE;
  return emphasis
    ? [markdown(content)]
    : pieces(runs.map((run) => run.text).join("")).map((piece) => div(piece));
}

function runMarkdown({ text, strong }: Run): string {
  return strong ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
}

function itemElements({ marker, runs, detail }: { marker: string; runs: Run[]; detail?: string }): Element[] {
  const line = runsElements([{ text: `${marker} ` }, ...runs]);
  return detail ? [...line, ...pieces(detail).map((piece) => div(piece, "notation"))] : line;
}

function foldElements(summary: string, text: string): Element[] {
  const parts = pieces(text);
  return parts.map((part, at) => {
    const name = parts.length > 1 ? wording.part(summary, at + 1, parts.length) : summary;
    return panel(name, [div(part)]);
  });
}

function tableElements(head: readonly string[], rows: readonly (readonly string[])[]): Element[] {
  const columns = head.map((name, at) => ({
    name: `c${at}`,
    display_name: safeText(name),
    data_type: "text",
    width: "auto",
  }));
  const cells = rows.map((row) =>
    Object.fromEntries(head.map((_, at) => [`c${at}`, safeText(row[at] ?? "")])),
  );
  return table(columns, cells);
}
