import type { Answer } from "../../../handlers/answer-record.ts";
import type { Block } from "../../../handlers/block.ts";
import { plainText } from "../../../handlers/plain-text.ts";
import { tableText } from "./table-text.ts";
import { wording } from "./wording.ts";
import { wrapText } from "./wrap-text.ts";

/** How answers are shown: `columns` is absent where lines are not to be broken (a pipe). */
export type Look = { columns?: number; colours: boolean };

const BOLD = "\u001b[1m";
const DIM = "\u001b[2m";
const PLAIN = "\u001b[0m";

/**
 * Control characters could take the terminal over, direction marks turn its lines around. A line end stays one, a
 * tab becomes a space.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The answer as text for a terminal or a pipe. */
export function layOutForTerminal({ blocks, buttons, attachments = [] }: Answer, look: Look): string {
  const parts = blocks.map((block) => layOutBlock(block, look));
  const files = attachments.map(({ name, bytes }) => harmless(wording.file(name, bytes.length), look));
  const sayable = buttons.flat().map(({ text }) => text);
  const hint = sayable.length > 0 ? [paint(harmless(wording.nextQuestions(sayable), look), DIM, look)] : [];
  return [...parts, ...files, ...hint].join("\n\n");
}

function layOutBlock(block: Block, look: Look): string {
  const table = block.kind === "table" ? alignedTable(block, look) : undefined;
  const text = table ?? harmless(plainText([block]), look);
  if (block.kind === "title") return paint(text, BOLD, look);
  return block.kind === "note" ? paint(text, DIM, look) : text;
}

type Table = Extract<Block, { kind: "table" }>;

/** Undefined where the window is too narrow for it. */
function alignedTable({ head, rows }: Table, { columns }: Look): string | undefined {
  const inOneLine = (cell: string) => safe(cell).replaceAll("\n", " ");
  return tableText(
    head.map(inOneLine),
    rows.map((row) => row.map(inOneLine)),
    columns,
  );
}

function harmless(text: string, { columns }: Look): string {
  return columns ? wrapText(safe(text), columns) : safe(text);
}

function safe(text: string): string {
  return text.replaceAll("\t", " ").replace(HARMFUL, "");
}

function paint(text: string, style: string, { colours }: Look): string {
  return colours ? `${style}${text}${PLAIN}` : text;
}
