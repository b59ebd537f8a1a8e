/** One table of the export. Numbers stay numbers, so that a spreadsheet can add them up. */
export type Sheet = { name: string; head: string[]; rows: (string | number)[][] };

/** What kind of file tables are written as. */
export type TableFormat = "xlsx" | "csv";

/** Writes tables as the bytes of a file: all of them into one workbook, or one after the other as CSV. */
export type WriteTables = (sheets: readonly Sheet[], format: TableFormat) => Promise<Uint8Array>;
