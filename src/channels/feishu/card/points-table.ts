import type { PointRow } from "../../../../handlers/block.ts";
import { quoteLine, stanceSummary } from "../../../../handlers/stance-summary.ts";
import { STANCE_WORDS } from "../../../../handlers/wording.ts";
import type { Stance } from "../../../../index/digest/point.ts";
import { wording } from "../wording.ts";
import { beginning, bytesOf } from "./cut-text.ts";
import { div, type Element } from "./element.ts";
import { safeText } from "./safe-text.ts";
import { table } from "./table.ts";

/** Colours of the tags; the symbol and the word tell the same without them. */
const STANCE_COLORS: Record<Stance, string> = {
  adopted: "green",
  planned: "blue",
  partial: "orange",
  declined: "red",
  unanswered: "neutral",
  unclear: "purple",
};

const LONGEST_DIGEST = 600;
const LONGEST_QUOTES = 3000;

/**
 * The point-by-point table: what was recommended, a tag per stance, who said what in their own words. Widths are parts
 * of the card, so that a phone shows all three columns without scrolling sideways.
 */
export function pointsTable(rows: readonly PointRow[]): Element[] {
  const columns = [
    { name: "point", display_name: wording.column.point, data_type: "text", width: "33%" },
    { name: "stance", display_name: wording.column.stance, data_type: "options", width: "27%" },
    { name: "quotes", display_name: wording.column.quotes, data_type: "text", width: "40%" },
  ];
  const summary = stanceSummary(rows);
  return [...(summary ? [div(summary)] : []), ...table(columns, rows.map(cells))];
}

function cells({ label, digest, stance, answers }: PointRow): Record<string, unknown> {
  return {
    point: shortened(`${label} ${digest}`, LONGEST_DIGEST),
    stance: [stanceTag(stance)],
    quotes: shortened(answers.map((line) => quoteLine(line, stance)).join("\n"), LONGEST_QUOTES),
  };
}

/** ✔ 已采纳, in the colour of its stance. */
function stanceTag(stance: Stance): { text: string; color: string } {
  const { symbol, word } = STANCE_WORDS[stance];
  return { text: `${symbol} ${word}`, color: STANCE_COLORS[stance] };
}

/** A cell is no place for pages: what is left out says so and stands in the full letter. */
function shortened(text: string, mostBytes: number): string {
  const safe = safeText(text);
  if (bytesOf(safe) <= mostBytes) return safe;
  const kept = beginning(safe, mostBytes);
  return kept + wording.cellGoesOn(safe.length - kept.length);
}
