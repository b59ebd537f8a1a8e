import type { Problem, Reading } from "../problem.ts";
import { columnLabel } from "./column-label.ts";
import { readProposals } from "./read-proposals.ts";
import { rowGroups } from "./row-groups.ts";
import type { TableHeader } from "./table-header.ts";
import { readRow, valuesOf } from "./table-row.ts";

/** A row of a table with its line in the file and its place among the table's rows, from 1. */
export type TableRow = { cells: readonly string[]; line: number; place: number };

/** Reads the rows under a header, one proposal each or several rows to one. */
export function readTable({ columns }: TableHeader, rows: readonly TableRow[], source: string): Reading {
  const full = rows.filter(({ cells }) => !isRemark(columns, cells));
  if (!columns.some((name) => columnLabel(name) === "案由")) return readTexts(columns, full, source);
  const reading: Reading = { proposals: [], problems: [] };
  const valued = full.map((row) => ({ row, values: valuesOf(columns, row.cells) }));
  for (const group of rowGroups(valued, ({ values }) => values)) {
    const read = readRow(group.values, `${source}#${group.first.row.place}`);
    if (read) reading.proposals.push(read);
    else reading.problems.push(incomplete(group.first.row, source));
  }
  return reading;
}

/** A table of whole texts: each is read as a document of its own. */
function readTexts(columns: readonly string[], rows: readonly TableRow[], source: string): Reading {
  const at = columns.findIndex((name) => columnLabel(name) === "内容");
  const readings = rows.map(({ cells, line, place }) => {
    const { proposals, problems } = readProposals(cells[at] ?? "", `${source}#${place}`);
    return { proposals, problems: problems.map((problem) => ({ ...problem, source, line })) };
  });
  return {
    proposals: readings.flatMap(({ proposals }) => proposals),
    problems: readings.flatMap(({ problems }) => problems),
  };
}

const SUM = /^(?:合计|总计|小计|共计)$/;

/** Whether a row is none of a proposal: empty, a sum, or one cell that is a heading between rows or a note below them. */
function isRemark(columns: readonly string[], cells: readonly string[]): boolean {
  const filled = cells.flatMap((cell, at) => (cell.trim() === "" ? [] : [at]));
  const [first] = filled;
  if (first === undefined) return true;
  if (SUM.test((cells[first] ?? "").replace(/\s+/g, ""))) return true;
  const label = columnLabel(columns[first] ?? "");
  return filled.length === 1 && columns.length > 2 && (label === null || label === "提案编号");
}

function incomplete({ cells, line }: TableRow, source: string): Problem {
  const got = cells.join(" ").trim().slice(0, 40) || "空行";
  return { source, line, expected: "有案由和内容的一行", got };
}
