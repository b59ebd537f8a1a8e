import { namesTexts } from "../../../index/reading/table-header.ts";
import type { Content, Rows } from "./content.ts";
import { documentIn, type Node, type Page, textOf } from "./html-text.ts";

/** A table stands for the document when it has at least this share of its words. */
const MOST_OF_IT = 0.6;

/** What a document in HTML holds: the table of proposals that it is, as programs export them, else its text. */
export function htmlContent(html: string): Content {
  const page = documentIn(html);
  const tables = tablesIn(page).filter((rows) => rows.some(namesTexts));
  const text = textOf(page("body").toArray() as Node[]);
  const inTables = tables.flat(2).join("").length;
  return tables.length > 0 && inTables > text.replace(/[\s|]/g, "").length * MOST_OF_IT
    ? { kind: "tables", tables }
    : { kind: "text", text };
}

function tablesIn(page: Page): Rows[] {
  return page("table")
    .toArray()
    .filter((table) => page(table).find("table").length === 0)
    .map((table) => rowsIn(page, table as Node));
}

/** The rows of a table; a cell over several columns or rows is told once, and the others that it covers are empty. */
function rowsIn(page: Page, table: Node): Rows {
  const rows: string[][] = [];
  const covered = new Set<string>();
  page(table)
    .find("tr")
    .each((line, row) => {
      const cells: string[] = [];
      for (const cell of page(row).children("td,th").toArray()) {
        while (covered.has(`${line} ${cells.length}`)) cells.push("");
        const [wide, high] = [spanOf(page(cell).attr("colspan")), spanOf(page(cell).attr("rowspan"))];
        for (let below = 1; below < high; below += 1)
          for (let at = 0; at < wide; at += 1) covered.add(`${line + below} ${cells.length + at}`);
        cells.push(textOf(cell.children as Node[]), ...Array.from({ length: wide - 1 }, () => ""));
      }
      rows.push(cells);
    });
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

/** How many columns or rows a cell goes over; a page may say anything. */
function spanOf(written: string | undefined): number {
  const span = Number(written ?? 1);
  return Number.isInteger(span) && span > 0 && span <= 100 ? span : 1;
}
