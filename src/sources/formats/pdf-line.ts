/** A run of text on a page, its place in points from the lower left corner. */
export type PdfItem = { text: string; x: number; y: number; width: number; size: number };

/** A line of a page; `tabular` where it is a row of a table. */
export type PdfLine = {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  tabular: boolean;
};

/** A stretch of a line that wide gaps set apart from the next. */
type Cell = { text: string; from: number; to: number };
type Row = { cells: Cell[]; y: number; size: number };

/** The runs of a page or a column, joined to lines from top to bottom. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const rows: Row[] = [];
  for (const row of rowsOf(items).map(cellsOf)) {
    const last = rows.at(-1);
    if (last && goesOnInCells(last, row)) rows[rows.length - 1] = withCells(last, row);
    else rows.push(row);
  }
  return rows.map((row, at) => lineOf(row, inTable(row, rows[at - 1]) || inTable(row, rows[at + 1])));
}

/** The runs of a page by the lines that they stand in, each from left to right; blank ones are none. */
export function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: PdfItem[][] = [];
  for (const item of [...items].filter(({ text }) => text.trim() !== "").sort(inReadingOrder)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - item.y) < item.size * 0.5) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => row.sort((one, other) => one.x - other.x));
}

function inReadingOrder(one: PdfItem, other: PdfItem): number {
  return Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.5 ? one.x - other.x : other.y - one.y;
}

/** A gap as wide as this many characters sets cells apart. */
const WIDE = 0.9;
/** Points that the beginnings of one column may differ. */
const ALIGNED = 3;
/** From so many cells on a line may be a row of a table. */
const TABLE_CELLS = 3;

/** Blanks are not printed, only left free: the wider, the more of them. */
function cellsOf(row: readonly PdfItem[]): Row {
  const cells: Cell[] = [];
  for (const { text, x, width, size } of row) {
    const last = cells.at(-1);
    const free = last ? x - last.to : Number.POSITIVE_INFINITY;
    if (!last || free > size * WIDE) cells.push({ text: text.trimEnd(), from: x, to: x + width });
    else {
      last.text += (free > size * 0.2 ? " " : "") + text.trimEnd();
      last.to = x + width;
    }
  }
  return { cells, y: row[0]?.y ?? 0, size: row[0]?.size ?? 10 };
}

/** Whether a row only goes on in cells of the one above: it has none in the first column, and all others in theirs. */
function goesOnInCells(above: Row, row: Row): boolean {
  const [first, ...others] = above.cells;
  if (!first || others.length === 0) return false;
  return row.cells.every(({ from }) => others.some((cell) => Math.abs(cell.from - from) < ALIGNED));
}

function withCells(above: Row, row: Row): Row {
  const cells = above.cells.map((cell) => {
    const more = row.cells.find(({ from }) => Math.abs(cell.from - from) < ALIGNED);
    return more ? { ...cell, text: cell.text + more.text, to: more.to } : cell;
  });
  return { ...above, cells, y: row.y };
}

/** Whether two rows are of one table: several cells, and under one another. */
function inTable({ cells }: Row, other: Row | undefined): boolean {
  const beside = other?.cells ?? [];
  if (cells.length < TABLE_CELLS || beside.length < TABLE_CELLS) return false;
  return cells.every(({ from }) => beside.some((cell) => Math.abs(cell.from - from) < ALIGNED));
}

function lineOf({ cells, y, size }: Row, tabular: boolean): PdfLine {
  const text = cells.map((cell) => cell.text).join(tabular ? " | " : "  ");
  return { text, left: cells[0]?.from ?? 0, right: cells.at(-1)?.to ?? 0, y, size, tabular };
}
