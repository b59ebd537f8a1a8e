import type { Message, Update } from "grammy/types";
import { notice } from "../../../../handlers/compose.ts";
import { readCommand } from "../../../../handlers/etiquette/command.ts";
import { etiquetteWording } from "../../../../handlers/etiquette-wording.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import { react } from "../../manners/reception.ts";
import { telegramWording } from "../wording.ts";
import { questionOfPayload } from "./deep-link.ts";
import { chatOf, incomingMessage } from "./incoming-message.ts";
import { type Outcome, respond } from "./respond.ts";
import { sentFile } from "./sent-file.ts";
import type { TelegramGround } from "./telegram-ground.ts";

/** Deals with a message or an edited one. `again` tells how often a process died over it. */
export async function onMessage(update: Update, again: number, ground: TelegramGround): Promise<Outcome> {
  const message = update.message ?? update.edited_message;
  if (!message) return "done";
  if (message.migrate_to_chat_id !== undefined) {
    ground.changes.moved(String(message.chat.id), String(message.migrate_to_chat_id));
    return "done";
  }
  ground.changes.heard(String(message.chat.id));
  const incoming = incomingMessage(update, ground.me);
  if (!incoming) return withoutText(message, update, ground);
  const opened = openLink(message, withFile(message, taken(incoming, again), ground), ground);
  if (opened === "expired") return sayExpired(incoming, ground);
  return respond(opened, await react(opened, ground.reception), ground);
}

/** A question that a process died over is answered under a name of its own, or it would count as answered. */
export function taken(incoming: Incoming, again: number): Incoming {
  return again === 0 ? incoming : { ...incoming, eventId: `${incoming.eventId}+${again}` };
}

function withFile(message: Message, incoming: Incoming, { fetchFile }: TelegramGround): Incoming {
  const file = incoming.chat.kind === "private" ? sentFile(message, fetchFile) : undefined;
  return file ? { ...incoming, files: [file] } : incoming;
}

/** `/start` with a payload comes from a link to one proposal. */
function openLink(message: Message, incoming: Incoming, { library }: TelegramGround): Incoming | "expired" {
  const command = readCommand(message.text ?? "");
  if (command?.name !== "start" || command.rest === "" || command.rest === "help") return incoming;
  const text = questionOfPayload(command.rest, library);
  return text === undefined ? "expired" : { ...incoming, text };
}

function sayExpired(incoming: Incoming, ground: TelegramGround): Promise<Outcome> {
  const answer = notice(etiquetteWording.expired);
  return respond(incoming, { kind: "say", answer }, ground);
}

/** A sticker or a photo in private gets a word of help; anything else without text is not for us. */
async function withoutText(message: Message, update: Update, ground: TelegramGround): Promise<Outcome> {
  const chat = chatOf(message);
  const isWordless = message.text === undefined && message.caption === undefined;
  const shows = CONTENT.some((kind) => kind in message);
  if (chat.kind !== "private" || !isWordless || !shows || update.edited_message) return "done";
  const incoming: Incoming = {
    channel: "telegram",
    eventId: String(update.update_id),
    at: message.date * 1000,
    chat,
    person: { id: chat.id },
    text: "",
    addressed: true,
    message: String(message.message_id),
  };
  return respond(incoming, { kind: "say", answer: notice(telegramWording.onlyText, "help") }, ground);
}

const CONTENT = ["sticker", "photo", "voice", "audio", "video", "video_note", "animation"] as const;
