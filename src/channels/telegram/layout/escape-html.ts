const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as Telegram's HTML shows it literally. The only place where text becomes markup. */
export function escapeHtml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}

/** Control characters and halves of surrogate pairs make the Bot API refuse a message. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");
}
