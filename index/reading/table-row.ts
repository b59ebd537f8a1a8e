import type { Proposal } from "../proposal.ts";
import { COLUMN_LABELS, columnLabel, DAY_COLUMNS, LONG_COLUMNS } from "./column-label.ts";
import { readProposal } from "./read-proposal.ts";

/** What a row holds: for each column's label its value. */
export type RowValues = ReadonlyMap<string, string>;

const WHOLE_NUMBERS = new Set(["提案编号", "年度"]);

/** The values of a row under the columns' names; where two columns mean the same, the first that has one counts. */
export function valuesOf(header: readonly string[], cells: readonly string[]): RowValues {
  const values = new Map<string, string>();
  header.forEach((name, at) => {
    const label = columnLabel(name);
    const value = (cells[at] ?? "").trim();
    if (label !== null && value !== "" && !values.has(label)) values.set(label, asWritten(label, value));
  });
  return values;
}

/** A value as people write it, whatever a spreadsheet made of it: 7.0, or a day by its count since 1900. */
function asWritten(label: string, value: string): string {
  if (WHOLE_NUMBERS.has(label)) return value.replace(/^(\d+)\.0+$/, "$1");
  return DAY_COLUMNS.has(label) && /^[2-6]\d{4}(?:\.0+)?$/.test(value) ? dayCounted(Number(value)) : value;
}

/** 1970 began 25,569 days after a spreadsheet's count did. */
function dayCounted(days: number): string {
  return new Date((Math.trunc(days) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

/** Reads a row's values by writing them out under their labels; null where it has no title or no text. */
export function readRow(values: RowValues, source: string): Proposal | null {
  if (!values.has("案由") || ![...values.keys()].some((label) => LONG_COLUMNS.has(label))) return null;
  const lines = COLUMN_LABELS.flatMap((label) => {
    const value = values.get(label);
    return value === undefined ? [] : [written(label, value)];
  });
  return readProposal(lines.join("\n"), source);
}

function written(label: string, value: string): string {
  return LONG_COLUMNS.has(label)
    ? `\n${label}：\n${value}\n`
    : `${label}：${value.replace(/\s*\n\s*/g, " ")}`;
}
