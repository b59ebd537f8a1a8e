import { type PdfItem, rowsOf } from "./pdf-line.ts";

/** Runs of a page that are read together, and the edges of the column that they stand in; none where it is the page. */
export type PdfPiece = { items: PdfItem[]; edges?: Strip };

type Strip = { from: number; to: number };
type Row = readonly PdfItem[];

/** Fewer lines side by side are no columns, only a form or a table. */
const LEAST_LINES = 5;
/** Of a column's lines so many reach its right edge; the cells of a table end where they like. */
const FULL_LINES = 0.3;
/** Of a page's lines so many may go over both columns. */
const CROSSING = 0.3;

/**
 * The runs of pages in the order in which their columns are read: what goes over the whole width, then the left column
 * above the next such line, then the right one. A page without columns is one piece.
 */
export function piecesOf(pages: readonly (readonly PdfItem[])[]): PdfPiece[] {
  const sheets = pages.map((items) => ({ rows: rowsOf(items), strip: stripOf(items) }));
  const gutters = sheets.map(({ rows, strip }) => gutterOf(rows, strip));
  // On its last page a document's right column may be short, or not there.
  const usual = gutters.find((gutter) => gutter !== null) ?? null;
  return sheets.flatMap(({ rows, strip }, at) => {
    const gutter = gutters[at] ?? (usual && isFree(rows, usual) ? usual : null);
    return gutter ? inColumns(rows, gutter, strip) : [{ items: rows.flat() }];
  });
}

function inColumns(rows: readonly Row[], gutter: Strip, page: Strip): PdfPiece[] {
  const sides = (block: Row): PdfPiece[] => [
    { items: block.filter(({ x }) => x < gutter.from), edges: { from: page.from, to: gutter.from } },
    { items: block.filter(({ x }) => x >= gutter.from), edges: { from: gutter.to, to: page.to } },
  ];
  const pieces: PdfPiece[] = [];
  let block: PdfItem[] = [];
  for (const row of rows) {
    if (!crosses(row, gutter)) block.push(...row);
    else {
      pieces.push(...sides(block), { items: [...row] });
      block = [];
    }
  }
  return [...pieces, ...sides(block)].filter((piece) => piece.items.length > 0);
}

/** The strip in the middle of a page that no run crosses where runs stand on both sides, with full lines beside it. */
function gutterOf(rows: readonly Row[], page: Strip): Strip | null {
  const middle = (page.from + page.to) / 2;
  const both = rows.filter(
    (row) => row.some((item) => isLeft(item, middle)) && row.some((item) => !isLeft(item, middle)),
  );
  if (both.length < LEAST_LINES) return null;
  const size = rows[0]?.[0]?.size ?? 10;
  const beside = both.flat();
  const from = Math.max(...beside.filter((item) => isLeft(item, middle)).map(endOf));
  const to = Math.min(...beside.filter((item) => !isLeft(item, middle)).map(({ x }) => x));
  const inMiddle = from < middle + size * 2 && to > middle - size * 2;
  if (to - from < size * 0.8 || !inMiddle || !isFree(rows, { from, to })) return null;
  const full = (edge: number) =>
    both.filter((row) => row.some((item) => endOf(item) <= edge && endOf(item) > edge - size * 2.2)).length;
  return Math.min(full(from), full(page.to)) >= both.length * FULL_LINES ? { from, to } : null;
}

function isFree(rows: readonly Row[], gutter: Strip): boolean {
  return rows.filter((row) => crosses(row, gutter)).length <= rows.length * CROSSING;
}

function crosses(row: Row, { from, to }: Strip): boolean {
  return row.some((item) => item.x < from && endOf(item) > to);
}

function isLeft({ x, width }: PdfItem, middle: number): boolean {
  return x + width / 2 < middle;
}

function endOf({ x, width }: PdfItem): number {
  return x + width;
}

function stripOf(items: readonly PdfItem[]): Strip {
  return { from: Math.min(...items.map(({ x }) => x)), to: Math.max(...items.map(endOf)) };
}
