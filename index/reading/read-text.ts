import type { Reading } from "../problem.ts";
import type { ColumnNames } from "./column-name.ts";
import { readCsv } from "./read-csv.ts";
import { readProposals } from "./read-proposals.ts";

/** Reads the text of a file by the kind its name tells: a table row by row, anything else as proposals. */
export function readText(text: string, fileName: string, names: ColumnNames = {}): Reading {
  if (/\.(?:csv|tsv)$/i.test(fileName) && text.trim() !== "") return readCsv(text, fileName, names);
  return readProposals(text, fileName);
}
