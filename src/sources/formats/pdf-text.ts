import { piecesOf } from "./pdf-columns.ts";
import { linesOf, type PdfItem, type PdfLine } from "./pdf-line.ts";
import { withoutRunning } from "./pdf-running.ts";

/** A line with the edges of the column that it stands in. */
type Placed = PdfLine & { from: number; to: number };

/** The text of pages: runs joined to lines, and lines that only the page's or the column's width has broken joined again. */
export function pdfText(pages: readonly (readonly PdfItem[])[]): string {
  const lines = linesInOrder(withoutRunning(pages));
  const pitch = low(lines.flatMap((line, at) => pitchBefore(lines[at - 1], line)));
  let text = "";
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    text += before && !goesOn(before, line, pitch) ? `${gap(before, line, pitch)}${line.text}` : line.text;
  }
  return text;
}

function linesInOrder(pages: readonly (readonly PdfItem[])[]): Placed[] {
  const pieces = piecesOf(pages).map((piece) => ({ ...piece, lines: linesOf(piece.items) }));
  const whole = pieces.filter(({ edges }) => !edges).flatMap(({ lines }) => lines);
  const from = low(whole.map(({ left }) => left));
  const to = Math.max(0, ...whole.map(({ right }) => right));
  return pieces.flatMap(({ lines, edges = { from, to } }) => lines.map((line) => ({ ...line, ...edges })));
}

/** The least value but for single ones that hang out. */
function low(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 10)] ?? 0;
}

/** A full line goes on in the next, unless that is indented as a paragraph's first, or an empty line stands between. */
function goesOn(line: Placed, next: Placed, pitch: number): boolean {
  const full = line.right > line.to - line.size * 2.2;
  const indented = next.left > next.from + next.size;
  const apart = line.y - next.y > Math.max(pitch * 1.6, line.size * 2.6);
  if (line.tabular || next.tabular) return false;
  return full && !indented && !apart && !/[。！？]$/.test(line.text);
}

function pitchBefore(before: PdfLine | undefined, line: PdfLine): number[] {
  return before && before.y > line.y ? [before.y - line.y] : [];
}

/** An empty line shows as a wider gap; where a page ends between two paragraphs, nobody can tell. */
function gap(line: PdfLine, next: PdfLine, pitch: number): string {
  return next.y > line.y || line.y - next.y > pitch * 1.6 ? "\n\n" : "\n";
}
