import type { FakeMessage } from "./chat-book.ts";

export type Entity = { type: string; offset: number; length: number };

/** The entities that Telegram finds in a text: ASCII commands and mentions. */
export function entitiesIn(text: string): Entity[] {
  const found = text.matchAll(/(?<![\w/])\/[a-z0-9_]{1,32}(?:@\w+)?|(?<!\w)@\w{4,32}/giu);
  return [...found].map((match) => ({
    type: match[0].startsWith("/") ? "bot_command" : "mention",
    offset: match.index,
    length: match[0].length,
  }));
}

/** A person as updates name them. */
export function person(id: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, is_bot: false, first_name: `委员${id}`, language_code: "zh-hans", ...more };
}

/** A message as it stands in `reply_to_message`: without its own. */
export function quoted({ reply_to_message: _inner, ...message }: FakeMessage): Record<string, unknown> {
  return message;
}
