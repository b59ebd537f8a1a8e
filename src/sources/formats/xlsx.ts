import readSheets from "read-excel-file/node";
import type { Format, Rows } from "./content.ts";
import { refused } from "./office-archive.ts";
import { archiveHolds, isZip } from "./zip.ts";

/** Excel since 2007: every sheet a table. Formulas are never computed: what was shown last counts. */
export const xlsx: Format = {
  name: "Excel表格",
  owns: (bytes, name) =>
    isZip(bytes) && (archiveHolds(bytes, "xl/workbook.xml") || /\.(?:xlsx|xlsm)$/i.test(name)),
  async read(bytes, source) {
    const no = await refused(bytes, source);
    if (no) return no;
    const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { kind: "tables", tables: sheets.map(({ data }) => rowsOf(data)) };
  },
};

function rowsOf(data: readonly (readonly unknown[])[]): Rows {
  return data.map((row) => row.map(cellOf)).filter((row) => row.some((cell) => cell !== ""));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
}
