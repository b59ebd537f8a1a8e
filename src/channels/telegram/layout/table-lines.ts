import type { Run } from "../../../../handlers/block.ts";
import { telegramWording } from "../wording.ts";

/** More rows than this are no chat message any more. */
export const MOST_ROWS = 20;
/** Wider tables read better as named values. */
const MOST_COLUMNS = 3;
const MOST_VALUES = 6;
const NOTHING = new Set(["0", "—", ""]);

/** A table as lines of a chat: few columns side by side, many as “name value”; what is left out is counted. */
export function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): Run[][] {
  const shown = rows.slice(0, MOST_ROWS);
  const left = rows.length - shown.length;
  const more: Run[][] = left > 0 ? [[{ text: telegramWording.rowsLeftOut(left) }]] : [];
  if (head.length > MOST_COLUMNS) return [...shown.map((row) => named(head, row)), ...more];
  const lines = shown.map((row) => [{ text: row.join(" ｜ ") }]);
  return [[{ text: head.join(" ｜ "), strong: true as const }], ...lines, ...more];
}

/** 单位：市教育局, and below it 主办 3 · 会办 7; of many values those that are nothing say nothing. */
function named([name = "", ...names]: readonly string[], [first = "", ...cells]: readonly string[]): Run[] {
  const sparse = cells.length > MOST_VALUES;
  const values = cells.flatMap((cell, at) =>
    sparse && NOTHING.has(cell) ? [] : [`${names[at] ?? ""} ${cell}`],
  );
  const below = values.length > 0 ? [{ text: `\n　${values.join(" · ")}` }] : [];
  return [{ text: `${name}：${first}`, strong: true }, ...below];
}
