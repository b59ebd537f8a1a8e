import readSheets from "read-excel-file/node";
import { type Format, type Rows, unread } from "./content.ts";
import { isOle } from "./doc.ts";
import { isOffice, refused } from "./office-archive.ts";

/** Excel since 2007: every sheet a table. Formulas are never computed: what was shown last counts. */
export const xlsx: Format = {
  name: "Excel表格",
  owns: (bytes, name) => isOffice(bytes, name, /\.(?:xlsx|xlsm)$/i),
  async read(bytes, source) {
    const no = await refused(bytes, source);
    if (no) return no;
    const sheets = await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { kind: "tables", tables: sheets.map(({ data }) => rowsOf(data)) };
  },
};

/** Excel before 2007, which no kept library reads. */
export const xls: Format = {
  name: "旧版Excel表格",
  owns: (bytes, name) => isOle(bytes) && !/\.(?:doc|wps)$/i.test(name),
  read: (_, source) => unread(source, "xlsx或csv，请用办公软件打开后另存", "旧版Office文件"),
};

function rowsOf(data: readonly (readonly unknown[])[]): Rows {
  return data.map((row) => row.map(cellOf)).filter((row) => row.some((cell) => cell !== ""));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
}
