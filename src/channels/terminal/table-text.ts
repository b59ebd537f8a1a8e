import { textWidth } from "./text-width.ts";

const GAP = "  ";
const FIGURE = /^[\d,.]+[%件天次家]?$/;

/** A table with its columns one below the other; undefined where it is wider than `columns`. Figures stand at the right. */
export function tableText(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns = Number.POSITIVE_INFINITY,
): string | undefined {
  const shapes = head.map((name, at) =>
    shapeOf(
      name,
      rows.map((row) => row[at] ?? ""),
    ),
  );
  const width = shapes.reduce((sum, shape) => sum + shape.width, GAP.length * (shapes.length - 1));
  if (width > columns) return undefined;
  return [head, ...rows].map((row) => lineOf(row, shapes)).join("\n");
}

type Shape = { width: number; atRight: boolean };

function shapeOf(name: string, cells: readonly string[]): Shape {
  const width = Math.max(textWidth(name), ...cells.map(textWidth));
  return { width, atRight: cells.length > 0 && cells.every((cell) => FIGURE.test(cell)) };
}

function lineOf(row: readonly string[], shapes: readonly Shape[]): string {
  return shapes
    .map((shape, at) => padded(row[at] ?? "", shape))
    .join(GAP)
    .trimEnd();
}

function padded(cell: string, { width, atRight }: Shape): string {
  const padding = " ".repeat(width - textWidth(cell));
  return atRight ? padding + cell : cell + padding;
}
