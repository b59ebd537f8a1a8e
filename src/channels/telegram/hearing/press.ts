import type { CallbackQuery, Update } from "grammy/types";
import type { Incoming } from "../../../../handlers/incoming.ts";
import { conversationKey } from "../../../conversation-key.ts";
import type { ChatMemory, MemoryStore, SentAnswer } from "../../manners/chat-memory.ts";
import { asksAnew, isAnothers } from "../../manners/pressing.ts";
import { readPressed } from "../layout/keyboard.ts";
import { telegramWording } from "../wording.ts";
import { chatOf, questionIn } from "./incoming-message.ts";
import type { Self } from "./mentions.ts";

/** A pressed button: what it says, to be answered in place of `message`; or a word to the presser alone. */
export type Press =
  | { kind: "says"; incoming: Incoming; message: string; editable: boolean; before: SentAnswer | undefined }
  /** The answer's conversation is gone; `question` is what it answered, when Telegram still shows it. */
  | { kind: "expired"; incoming: Incoming; question: string | undefined }
  | { kind: "toast"; text: string };

export type PressGround = { memory: ChatMemory; store: MemoryStore; now(): number; self: Self };

/** Reads a pressed button. Its data comes from a client and may be forged: it can say no more than its presser could type. */
export async function readPress(update: Update, query: CallbackQuery, ground: PressGround): Promise<Press> {
  const { message } = query;
  if (!message) return { kind: "toast", text: telegramWording.onlyHere };
  const now = ground.now();
  const pressed = await readPressed(query.data ?? "", ground.store, now);
  if (pressed.kind === "unreadable") return { kind: "toast", text: telegramWording.unreadable };
  const reachable = message.date !== 0; // zero marks a message that is too old to be seen
  const incoming = { ...saidBy(update, query, pressed.kind === "text" ? pressed.text : ""), at: now };
  const id = String(message.message_id);
  const before = await ground.memory.answer(incoming.chat.id, id, now);
  if (isAnothers(incoming.text, incoming.person.id, before)) {
    return { kind: "toast", text: telegramWording.notYours };
  }
  const known = (await ground.store.conversation(conversationKey(incoming, id), now)) !== undefined;
  if (pressed.kind === "expired" || (!known && !asksAnew(incoming.text))) {
    return { kind: "expired", incoming, question: questionOf(query, ground.self) };
  }
  return { kind: "says", incoming, message: id, editable: reachable, before };
}

function saidBy({ update_id }: Update, query: CallbackQuery, text: string): Omit<Incoming, "at"> {
  const { message, from } = query;
  const chat = message && "chat" in message ? message.chat : undefined;
  const full = message && message.date !== 0 ? chatOf(message) : undefined;
  return {
    channel: "telegram",
    eventId: String(update_id),
    chat: full ?? { id: String(chat?.id ?? from.id), kind: chat?.type === "private" ? "private" : "group" },
    person: { id: String(from.id), name: from.first_name },
    text,
    addressed: true,
    ...(message ? { message: String(message.message_id), continues: String(message.message_id) } : {}),
    manner: { addressing: "button", named: "nobody" },
  };
}

/** The question's own text, which Telegram shows beside the answer while it stands. */
function questionOf({ message }: CallbackQuery, self: Self): string | undefined {
  const asked = message && message.date !== 0 ? message.reply_to_message : undefined;
  return asked && questionIn(asked, self);
}
