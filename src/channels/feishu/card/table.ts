import type { Element } from "./element.ts";

/** A column of a card's table. */
export type TableColumn = { name: string; display_name: string; data_type: string; width: string };

const LARGEST_TABLE_BYTES = 9000;
const ROWS_PER_PAGE = 10;

/** Rows as tables, each small enough to share a card with others; a client pages through ten rows at a time. */
export function table(columns: TableColumn[], rows: readonly Record<string, unknown>[]): Element[] {
  return groupRows(rows).map((group) => ({
    tag: "table",
    page_size: ROWS_PER_PAGE,
    row_height: "auto",
    row_max_height: "400px",
    header_style: { background_style: "grey", bold: true, lines: 1 },
    columns: columns.map((column) => ({ ...column, vertical_align: "top" })),
    rows: group,
  }));
}

function groupRows(rows: readonly Record<string, unknown>[]): Record<string, unknown>[][] {
  const groups: Record<string, unknown>[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(JSON.stringify(row)));
    if (size > room) {
      groups.push([]);
      room = LARGEST_TABLE_BYTES;
    }
    groups.at(-1)?.push(row);
    room -= size;
  }
  return groups;
}
