import type { Reading } from "../problem.ts";
import { COLUMNS_EXPECTED, type ColumnNames, knownColumn } from "./column-name.ts";
import { columnLabel, readRow } from "./csv-row.ts";
import { readProposals } from "./read-proposals.ts";

/** Lines above a table's header: its title, who made it, when. */
const MOST_ABOVE_HEADER = 10;

/**
 * Reads the rows of a table, one proposal each under a header that names the columns; a sheet without one is read as
 * the form that it then is, line by line.
 */
export function readRows(
  rows: readonly (readonly string[])[],
  source: string,
  names: ColumnNames = {},
): Reading {
  const renamed = rows.slice(0, MOST_ABOVE_HEADER).map((row) => row.map((cell) => knownColumn(cell, names)));
  const at = renamed.findIndex(isHeader);
  const header = renamed[at];
  if (!header) return readForm(rows, source);
  const reading: Reading = { proposals: [], problems: [] };
  rows.slice(at + 1).forEach((cells, index) => {
    const name = `${source}#${index + 1}`;
    const read = readCells(header, cells, name);
    reading.proposals.push(...read.proposals);
    reading.problems.push(...read.problems.map((problem) => ({ ...problem, source, line: at + index + 2 })));
  });
  return reading;
}

/** A header names a title and what is under it, or at least where the whole text stands. */
function isHeader(row: readonly string[]): boolean {
  const labels = row.map(columnLabel).filter((label) => label !== null);
  return labels.includes("案由") ? labels.length > 1 : labels.includes("内容");
}

function readCells(header: readonly string[], cells: readonly string[], name: string): Reading {
  const titled = header.some((column) => columnLabel(column) === "案由");
  if (!titled)
    return readProposals(cells[header.findIndex((column) => columnLabel(column) === "内容")] ?? "", name);
  const read = readRow(header, cells, name);
  if (read) return { proposals: [read], problems: [] };
  const got = cells.join(" ").trim().slice(0, 40) || "空行";
  return { proposals: [], problems: [{ source: name, line: null, expected: "有案由和内容的一行", got }] };
}

function readForm(rows: readonly (readonly string[])[], source: string): Reading {
  const lines = rows.map((row) => row.filter((cell) => cell !== "").join("  "));
  const reading = readProposals(lines.join("\n"), source);
  if (reading.proposals.length > 0 || rows.length === 0) return reading;
  const columns = (rows[0] ?? [])
    .filter((cell) => cell !== "")
    .slice(0, 12)
    .join("、");
  return {
    proposals: [],
    problems: [{ source, line: 1, expected: COLUMNS_EXPECTED, got: columns.slice(0, 120) }],
  };
}
