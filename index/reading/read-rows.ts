import type { Reading } from "../problem.ts";
import { COLUMNS_EXPECTED, type ColumnNames } from "./column-name.ts";
import { readProposals } from "./read-proposals.ts";
import { readTable } from "./read-table.ts";
import { tableHeader } from "./table-header.ts";

/**
 * Reads the rows of a table under a header that names the columns; a sheet without one is read as the form that it then
 * is, line by line.
 */
export function readRows(
  rows: readonly (readonly string[])[],
  source: string,
  names: ColumnNames = {},
): Reading {
  const header = tableHeader(rows, names);
  if (!header) return readForm(rows, source);
  const { rowsFrom } = header;
  const own = rows.slice(rowsFrom).map((cells, at) => ({ cells, line: rowsFrom + at + 1, place: at + 1 }));
  return readTable(header, own, source);
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
