import { textOfHtml } from "./html-checker.ts";
import { badRequest } from "./refusal.ts";
import type { Parameters } from "./request-body.ts";

const LONGEST_TEXT = 4096;
const LONGEST_CAPTION = 1024;
const LONGEST_RICH = 32_768;
const LONGEST_DATA_BYTES = 64;

/** The text as a reader sees it, checked as the Bot API checks it. Lengths are UTF-16 units. */
export function checkedText(parameters: Parameters): string {
  const given = String(parameters.text ?? "");
  const text = parameters.parse_mode === "HTML" ? textOfHtml(given) : given;
  if (text.trim() === "") throw badRequest("message text is empty");
  if (text.length > LONGEST_TEXT) throw badRequest("message is too long");
  refuseHalves(text);
  return text;
}

/** A caption may be absent, and is shorter. */
export function checkedCaption(parameters: Parameters): string {
  const given = String(parameters.caption ?? "");
  const text = parameters.parse_mode === "HTML" ? textOfHtml(given) : given;
  if (text.length > LONGEST_CAPTION) throw badRequest("message caption is too long");
  return text;
}

/** The text of a rich message. */
export function checkedRich(parameters: Parameters): string {
  const { html } = parameters.rich_message as { html?: string }; // this product only sends HTML
  const text = textOfHtml(String(html ?? ""), true);
  if (text.length > LONGEST_RICH) throw badRequest("rich message is too long");
  return text;
}

function refuseHalves(text: string): void {
  if (!text.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
}

type Key = { text: string; callback_data?: string; url?: string };

/** The buttons of a message, flat. */
export function checkedButtons(parameters: Parameters): Key[] {
  const markup = parameters.reply_markup as { inline_keyboard?: Key[][] } | undefined; // only inline keyboards are sent
  const keys = markup?.inline_keyboard?.flat() ?? [];
  for (const { callback_data: data } of keys) {
    if (data === undefined) continue;
    const bytes = Buffer.byteLength(data);
    if (bytes < 1 || bytes > LONGEST_DATA_BYTES) throw badRequest("BUTTON_DATA_INVALID");
  }
  return keys;
}
