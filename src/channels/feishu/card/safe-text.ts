/** Invisible characters that turn the direction of what follows, so that a name reads as another one. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A file's text as a client may show it: without control characters and halves of characters. */
export function safeText(text: string): string {
  return text.toWellFormed().replace(CONTROL, "").replace(DIRECTION, "");
}

/** What Feishu's Markdown may read as markup, mentions, links or pictures (its rich-text page lists the entities). */
const MARKUP = /[&<>*_~`[\](){}#+\-!|\\:@$^="'.]/g;

/** A text inside our Markdown, every sign of markup as an entity, so that it is shown and never read. */
export function escapeMarkdown(text: string): string {
  return safeText(text).replace(MARKUP, (sign) => `&#${sign.codePointAt(0)};`);
}
