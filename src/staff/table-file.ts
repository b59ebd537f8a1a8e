import writeExcelFile from "write-excel-file/node";
import type { Sheet, WriteTables } from "../../handlers/sheet.ts";

/** The tables as the bytes of a file. */
export const writeTables: WriteTables = async (sheets, format) => {
  if (format === "xlsx") return new Uint8Array(await xlsxOf(sheets));
  return new TextEncoder().encode(sheets.map(csvOf).join(""));
};

/** The tables as one xlsx file with a sheet for each. */
function xlsxOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, head, rows }) => ({
    sheet: name,
    data: [
      head.map((value) => ({ value, fontWeight: "bold" as const })),
      ...rows.map((row) =>
        // Text is marked as such: a spreadsheet must not take what a file says for a formula.
        row.map((value) => (typeof value === "string" ? { value, type: String } : { value, type: Number })),
      ),
    ],
    columns: head.map((title) => ({ width: Math.max(10, title.length * 2 + 2) })),
    stickyRowsCount: 1,
  }));
  return writeExcelFile(written).toBuffer();
}

/** One table as CSV that Excel opens in Chinese; a cell that would be a formula has an apostrophe before it. */
export function csvOf({ head, rows }: Sheet): string {
  const lines = [head, ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cell(value: string | number): string {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
