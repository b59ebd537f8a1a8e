import type { Stance } from "../index/digest/point.ts";

/** A run of text. It is data: every layout escapes it, so that no text of a file or a person becomes markup. */
export type Run = { text: string; strong?: true };

/** What one bureau says about one point; `quote` is the source's own words, …… where some are left out. */
export type PointLine = { bureaus: string[]; stance: Stance; quote: string };

/** One row of the point-by-point table. */
export type PointRow = { label: string; digest: string; stance: Stance; answers: PointLine[] };

/**
 * A series for a chart: one part of what each label stands for, so that bars may be stacked. Every chart also carries its
 * figures, so that it reads without colours or pictures.
 */
export type ChartSeries = { name: string; values: number[] };

/** An answer's parts, in reading order; each layout decides how a part looks on its platform. */
export type Block =
  | { kind: "title"; text: string }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "fields"; fields: { name: string; value: string }[] }
  | { kind: "list"; items: { marker: string; runs: Run[]; detail?: string }[] }
  | { kind: "points"; rows: PointRow[] }
  | { kind: "quotation"; source: string; text: string }
  | { kind: "fold"; summary: string; text: string }
  | { kind: "table"; head: string[]; rows: string[][] }
  | { kind: "chart"; title: string; labels: string[]; series: ChartSeries[] }
  | { kind: "note"; text: string };

/** What a button does: says `text` for the person, as if they had typed it in this conversation. */
export type Button = { label: string; text: string; style?: "primary" | "danger" };
