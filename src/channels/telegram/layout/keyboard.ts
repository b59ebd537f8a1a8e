import { randomBytes } from "node:crypto";
import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { z } from "zod";
import type { Button } from "../../../../handlers/block.ts";
import type { MemoryStore } from "../../manners/chat-memory.ts";

/** What a pressed button says, or why it says nothing. */
export type PressedText = { kind: "text"; text: string } | { kind: "expired" } | { kind: "unreadable" };

const MOST_BYTES = 64;
const ROW = 8;
const KEPT_MS = 30 * 24 * 60 * 60_000;
const KeptText = z.object({ text: z.string() });

const SAYS = "s:";
const KEPT = "k:";

/** Buttons as Telegram's keyboard. A text that does not fit into 64 bytes stays with us under a short id. */
export async function keyboardOf(
  buttons: readonly Button[][],
  store: MemoryStore,
  now: number,
): Promise<InlineKeyboardMarkup | undefined> {
  const rows = buttons.flatMap(rowsOf);
  if (rows.length === 0) return undefined;
  const keyOf = async (button: Button): Promise<InlineKeyboardButton> => ({
    text: button.label,
    callback_data: await dataOf(button.text, store, now),
    ...(button.style ? { style: button.style } : {}),
  });
  return { inline_keyboard: await Promise.all(rows.map((row) => Promise.all(row.map(keyOf)))) };
}

/** More than eight in a row would be too narrow to read. */
function rowsOf(row: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(row.length / ROW) }, (_, at) => row.slice(at * ROW, (at + 1) * ROW));
}

async function dataOf(text: string, store: MemoryStore, now: number): Promise<string> {
  const data = `${SAYS}${text}`;
  if (Buffer.byteLength(data) <= MOST_BYTES) return data;
  const id = randomBytes(9).toString("base64url");
  await store.saveConversation({ key: keyOf(id), state: { text }, expiresAt: now + KEPT_MS });
  return `${KEPT}${id}`;
}

/** Reads what a client sent back; it may be anything. */
export async function readPressed(data: string, store: MemoryStore, now: number): Promise<PressedText> {
  if (data.startsWith(SAYS) && data.length > SAYS.length) {
    return { kind: "text", text: data.slice(SAYS.length) };
  }
  if (!/^k:[\w-]{12}$/.test(data)) return { kind: "unreadable" };
  const kept = KeptText.safeParse(await store.conversation(keyOf(data.slice(KEPT.length)), now));
  return kept.success ? { kind: "text", text: kept.data.text } : { kind: "expired" };
}

function keyOf(id: string): string {
  return `telegram/button/${id}`;
}
