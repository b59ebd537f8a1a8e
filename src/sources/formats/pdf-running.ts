import { linesOf, type PdfItem, rowsOf } from "./pdf-line.ts";

/** Lines at a page's edge that may be its head or foot. */
const EDGE = 2;
const PAGE_NUMBER =
  /^(?:[-—–~·|]*\d{1,4}[-—–~·|]*|[-—–]*第\d+页(?:[,，/]?共\d+页)?[-—–]*|\d{1,4}\/\d{1,4}|page\d+(?:of\d+)?)$/i;

/** The runs of pages without the heads and feet that go through them; a head in words stays where it stands first. */
export function withoutRunning(pages: readonly (readonly PdfItem[])[]): PdfItem[][] {
  if (pages.length < 2) return pages.map((page) => [...page]);
  const rows = pages.map((page) => rowsOf(page));
  const heads = running(rows.map((page) => page.slice(0, EDGE)));
  const feet = running(rows.map((page) => page.slice(-EDGE)));
  const told = new Set<string>();
  const isHead = (name: string) => {
    const again = told.has(name) || name.startsWith(NUMBER);
    told.add(name);
    return again;
  };
  return rows.map((page) =>
    page
      .filter((row, at) => {
        const name = nameOf(row);
        if (at >= page.length - EDGE && feet.has(name)) return false;
        return !(at < EDGE && heads.has(name) && isHead(name));
      })
      .flat(),
  );
}

type PdfRow = readonly PdfItem[];

/** What stands at the same height of two pages or more, and of half of all. */
function running(edges: readonly (readonly PdfRow[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const name of new Set(edge.filter(mayRun).map(nameOf)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = Math.max(2, edges.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([name]) => name));
}

const NUMBER = "#";

/** A row by its words and its height; all page numbers are one. */
function nameOf(row: PdfRow): string {
  const words = wordsOf(row);
  const height = Math.round((row[0]?.y ?? 0) / 4);
  return PAGE_NUMBER.test(words) ? `${NUMBER} ${height}` : `${words} ${height}`;
}

/** Two letters may end on the same day at the same height. */
function mayRun(row: PdfRow): boolean {
  return !/\d{4}年/.test(wordsOf(row));
}

function wordsOf(row: PdfRow): string {
  return linesOf(row)
    .map(({ text }) => text)
    .join("")
    .replace(/\s+/g, "");
}
