import type { InlineKeyboardMarkup } from "grammy/types";
import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Attachment } from "../../../../handlers/attachment.ts";
import { lettersAside } from "../layout/letters-aside.ts";
import { messageParts } from "../layout/message-parts.ts";
import { richHtml } from "../layout/rich-html.ts";

/** One message of words on its way out. */
export type OutgoingText = {
  format: "html" | "rich" | "plain";
  text: string;
  keyboard?: InlineKeyboardMarkup;
};

/** A picture or a document on its way out; `caption` stands below it. */
export type OutgoingFile = { format: "file"; file: Attachment; caption?: string };

/** One message on its way out. */
export type Outgoing = OutgoingText | OutgoingFile;

/** An answer as messages, the last with the buttons; as one rich message where that saves a table or a second message. */
export function outgoingOf(answer: Answer, rich: boolean, keyboard?: InlineKeyboardMarkup): OutgoingText[] {
  const fitted = lettersAside(answer);
  const parts = messageParts(fitted.blocks);
  const tooMuch = parts.length > 1 || fitted.leftOut;
  const whole = rich && (tooMuch || hasTable(answer)) ? richHtml(answer.blocks) : undefined;
  if (whole !== undefined) return [{ format: "rich", text: whole, ...(keyboard ? { keyboard } : {}) }];
  return parts.map((text, at) => ({
    format: "html",
    text,
    ...(keyboard && at === parts.length - 1 ? { keyboard } : {}),
  }));
}

function hasTable({ blocks }: Answer): boolean {
  return blocks.some((block) => block.kind === "table");
}
