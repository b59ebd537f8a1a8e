import type { Span } from "../proposal.ts";
import type { LabelKey } from "./label.ts";
import type { Letter } from "./letter.ts";
import type { Line } from "./line.ts";

/** One printed value: `届次:九届四次会议`. The span is the value without the space around it. */
export type Field = { key: LabelKey; word: string; text: string; span: Span; inLetters: boolean };

/** A stretch of the proposal's own text that a label opened; `plain` where none did. */
export type Section = { key: "plain" | "content" | "problem" | "suggestion"; word: string; lines: Line[] };

/** The parts of one proposal's text, found line by line. */
export type Layout = { head: Line[]; fields: Field[]; sections: Section[]; letters: Letter[] };

/** The layout while its lines are being placed. */
export type Scan = Layout & {
  zone: "head" | "body" | "replies" | "end" | "over";
  /** The field of the line before that this line may fill or go on with; `open` where that line ended at a comma. */
  awaited: { field: Field; open: boolean } | null;
  next: Line | undefined;
  /** The few lines that follow, `next` first. */
  after: readonly Line[];
};
