import { z } from "zod";
import { AnswerKind } from "../../../../handlers/answer-record.ts";
import type { Button } from "../../../../handlers/block.ts";
import { type Element, plainText } from "./element.ts";

/** A longer question is not worth its weight on every button. */
const LONGEST_QUESTION = 200;

/**
 * What a button of ours carries: the text to say, on which kind of answer it stands, in which kind of chat, and what
 * had been asked, so that it can be asked again when the answer has expired.
 */
export const ButtonValue = z.object({
  v: z.literal(1),
  say: z.string().max(2000),
  on: AnswerKind,
  chat: z.enum(["private", "group"]),
  asked: z.string().max(LONGEST_QUESTION).optional(),
});
export type ButtonValue = z.infer<typeof ButtonValue>;

/** Where a button stands. */
export type ButtonPlace = Pick<ButtonValue, "on" | "chat" | "asked">;

/** What buttons can carry of a question. */
export function carried(asked: string | undefined): { asked?: string } {
  return asked !== undefined && asked.length <= LONGEST_QUESTION ? { asked } : {};
}

const LONGEST_LABEL = 60;

const MOST_IN_A_ROW = 10;

/** Buttons side by side, flowing onto the next line where they do not fit; very many in rows of their own. */
export function buttonRows(row: readonly Button[], place: ButtonPlace): Element[] {
  if (row.length === 0) return [];
  const more = buttonRows(row.slice(MOST_IN_A_ROW), place);
  return [buttonRow(row.slice(0, MOST_IN_A_ROW), place), ...more];
}

function buttonRow(row: readonly Button[], place: ButtonPlace): Element {
  const columns = row.map((button) => ({
    tag: "column",
    width: "auto",
    elements: [buttonElement(button, place)],
  }));
  return { tag: "column_set", flex_mode: "flow", horizontal_spacing: "8px", columns };
}

function buttonElement({ label, text, style }: Button, place: ButtonPlace): Element {
  const value: ButtonValue = { v: 1, say: text, ...place };
  return {
    tag: "button",
    text: plainText(shortLabel(label)),
    type: style === "danger" ? "danger" : style === "primary" ? "primary" : "default",
    behaviors: [{ type: "callback", value }],
  };
}

function shortLabel(label: string): string {
  const characters = [...label];
  return characters.length <= LONGEST_LABEL ? label : `${characters.slice(0, LONGEST_LABEL - 1).join("")}…`;
}
