/** A run of text on a page, its place in points from the lower left corner. */
export type PdfItem = { text: string; x: number; y: number; width: number; size: number };

type Line = { text: string; left: number; right: number; y: number; size: number };

/** The text of pages: runs joined to lines, and lines that only the page's width has broken joined again. */
export function pdfText(pages: readonly (readonly PdfItem[])[]): string {
  const lines = pages.flatMap(linesOf);
  const margin = Math.max(0, ...lines.map(({ right }) => right));
  const left = low(lines.map((line) => line.left));
  const pitch = low(lines.flatMap((line, at) => pitchBefore(lines[at - 1], line)));
  let text = "";
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    text +=
      before && !goesOn(before, line, { left, margin })
        ? `${gap(before, line, pitch)}${line.text}`
        : line.text;
  }
  return text;
}

/** The least value but for single ones that hang out. */
function low(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 10)] ?? 0;
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const rows: PdfItem[][] = [];
  for (const item of [...items].filter(({ text }) => text.trim() !== "").sort(inReadingOrder)) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - item.y) < item.size * 0.5) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => lineOf(row.sort((one, other) => one.x - other.x)));
}

function inReadingOrder(one: PdfItem, other: PdfItem): number {
  return Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.5 ? one.x - other.x : other.y - one.y;
}

function lineOf(row: readonly PdfItem[]): Line {
  const [first] = row;
  let text = "";
  let right = first?.x ?? 0;
  for (const item of row) {
    text += (text === "" ? "" : spaceBetween(right, item)) + item.text.trimEnd();
    right = item.x + item.width;
  }
  return { text, left: first?.x ?? 0, right, y: first?.y ?? 0, size: first?.size ?? 10 };
}

/** Blanks are not printed, only left free: the wider, the more of them. */
function spaceBetween(right: number, { x, size }: PdfItem): string {
  if (x - right > size * 0.9) return "  ";
  return x - right > size * 0.2 ? " " : "";
}

/** A full line goes on in the next, unless that is indented as a paragraph's first. */
function goesOn(line: Line, next: Line, page: { left: number; margin: number }): boolean {
  const full = line.right > page.margin - line.size * 2.2;
  const indented = next.left > page.left + next.size;
  return full && !indented && !/[。！？]$/.test(line.text);
}

function pitchBefore(before: Line | undefined, line: Line): number[] {
  return before && before.y > line.y ? [before.y - line.y] : [];
}

/** An empty line shows as a wider gap; where a page ends between two paragraphs, nobody can tell. */
function gap(line: Line, next: Line, pitch: number): string {
  return next.y > line.y || line.y - next.y > pitch * 1.6 ? "\n\n" : "\n";
}
