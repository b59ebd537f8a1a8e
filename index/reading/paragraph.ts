import type { Line } from "./line.ts";
import { markerAt } from "./marker.ts";

/** Lines that belong together: one written paragraph, however its lines were broken. */
export type Paragraph = { start: number; end: number; text: string; lines: Line[] };

const STOP = /[。;!?:](?:["”’)》】]*)$/;
const OPEN = /[,、(“《]$/;
/** Narrower than this no page was set; such lines are lists. */
const NARROWEST = 16;

function isRow(line: Line): boolean {
  return (line.text.match(/\|/g) ?? []).length >= 2;
}

/** The length at which a page's lines were broken; infinite where lines are whole paragraphs. */
function pageWidth(lines: readonly Line[]): number {
  const broken = lines.slice(0, -1).filter((line) => !STOP.test(line.text));
  const widest = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  const full = broken.filter((line) => line.text.length >= widest - 4).length;
  return widest >= NARROWEST && full >= Math.max(1, broken.length / 3) ? widest : Number.POSITIVE_INFINITY;
}

/** Whether the writer ends paragraphs with a stop, so that a line without one runs on. */
function endsWithStops(lines: readonly Line[]): boolean {
  return lines.length > 0 && STOP.test(lines.at(-1)?.text ?? "");
}

function runsOn(line: Line, next: Line, { width, stops }: { width: number; stops: boolean }): boolean {
  if (isRow(line) || isRow(next) || STOP.test(line.text)) return false;
  if (OPEN.test(line.text)) return true;
  if (next.apart || markerAt(next.text, 0, true))
    return line.text.length >= width - 4 && !markerAt(next.text, 0, true);
  if (line.text.length >= width - 4) return true;
  return stops;
}

/** Joins lines that a page broke into the paragraphs that were written. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const page = { width: pageWidth(lines), stops: endsWithStops(lines) };
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const current = paragraphs.at(-1);
    if (!before || !current || !runsOn(before, line, page)) {
      paragraphs.push({ start: line.start, end: line.end, text: line.text, lines: [line] });
      return;
    }
    current.end = line.end;
    current.text += line.text;
    current.lines.push(line);
  });
  return paragraphs;
}
