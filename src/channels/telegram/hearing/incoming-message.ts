import type { Message, Update } from "grammy/types";
import {
  beginsSearch,
  readCommand,
  withoutPlainWord,
  wordsOf,
} from "../../../../handlers/etiquette/command.ts";
import type { Addressing, Manner } from "../../../../handlers/etiquette/manner.ts";
import type { Chat, Incoming, Person } from "../../../../handlers/incoming.ts";
import { type NamedText, readMentions, type Self } from "./mentions.ts";

/** Telegram's account for admins who write in the name of their group. */
const ANONYMOUS_ADMIN = 1087968824;

/** A message as the product sees it, without its document; undefined for what says nothing to anybody (joins, pins, another bot's command). */
export function incomingMessage(update: Update, self: Self): Incoming | undefined {
  const message = update.message ?? update.edited_message;
  if (!message) return undefined;
  const read = readText(message, self);
  if (!read) return undefined;
  const replyTo = repliedMessage(message);
  const toBot = replyTo?.from?.id === self.id;
  const addressing = addressingOf({ message, read, toBot });
  return {
    channel: "telegram",
    eventId: String(update.update_id),
    at: message.date * 1000,
    chat: chatOf(message),
    person: personOf(message),
    text: read.text,
    addressed: addressing !== "none",
    message: String(message.message_id),
    ...(read.anew ? { anew: true } : {}),
    ...(toBot ? { continues: String(replyTo.message_id) } : {}),
    manner: mannerOf({ message, read, addressing, edited: update.edited_message !== undefined, self }),
  };
}

/** What a message asks, without its command or mention. */
export function questionIn(message: Message, self: Self): string | undefined {
  return readText(message, self)?.text;
}

type ReadText = NamedText & { command: boolean; anew?: true };

/** The question in a message, without its command or mention. */
function readText(message: Message, self: Self): ReadText | undefined {
  const text = message.text ?? message.caption ?? (isPrivate(message) && message.document ? "" : undefined);
  if (text === undefined) return undefined;
  const mentions = readMentions(text, message.entities ?? message.caption_entities ?? [], self);
  const command = readCommand(text) ?? (mentions.toBot ? readCommand(mentions.text) : undefined);
  if (command?.to && command.to.toLowerCase() !== self.username.toLowerCase()) return undefined;
  const words = command && wordsOf(command);
  if (command && words !== undefined) {
    return { ...mentions, text: words, command: true, ...(beginsSearch(command) ? { anew: true } : {}) };
  }
  const plain = isPrivate(message) ? withoutPlainWord(mentions.text) : mentions.text;
  return { ...mentions, text: plain, command: false };
}

type Addressed = { message: Message; read: ReadText; toBot: boolean };

function addressingOf({ message, read, toBot }: Addressed): Addressing {
  if (read.command) return "command";
  if (isPrivate(message)) return "private";
  if (read.toBot) return "mention";
  return toBot ? "reply" : "none";
}

type Read = { message: Message; read: ReadText; addressing: Addressing; edited: boolean; self: Self };

function mannerOf({ message, read, addressing, edited, self }: Read): Manner {
  const replied = repliedMessage(message);
  return {
    addressing,
    named: read.named,
    byBot: isByBot(message),
    forwarded: message.forward_origin !== undefined || message.is_automatic_forward === true,
    edited,
    replyToOther: replied !== undefined && replied.from?.id !== self.id,
  };
}

/** Messages sent through an inline bot are that bot's words, ours included. */
function isByBot({ from, sender_chat, via_bot }: Message): boolean {
  if (via_bot) return true;
  return from?.is_bot === true && from.id !== ANONYMOUS_ADMIN && sender_chat === undefined;
}

/** In a forum every message “replies” to the one that opened its topic; nobody meant that. */
function repliedMessage(message: Message): Message | undefined {
  const replied = message.reply_to_message;
  return replied?.forum_topic_created ? undefined : replied;
}

function isPrivate({ chat }: Message): boolean {
  return chat.type === "private";
}

/** The chat of a message, with its forum topic. */
export function chatOf(message: Message): Chat {
  const { chat, is_topic_message: topic, message_thread_id: thread } = message;
  return {
    id: String(chat.id),
    kind: chat.type === "private" ? "private" : "group",
    ...(topic && thread !== undefined ? { thread: String(thread) } : {}),
  };
}

/** Who speaks: an anonymous admin is the group itself, a channel is the channel. */
function personOf({ from, sender_chat: sender, chat }: Message): Person {
  if (sender)
    return { id: String(sender.id), ...(sender.id === chat.id ? { isAdmin: async () => true } : {}) };
  return { id: String(from?.id ?? chat.id), ...(from ? { name: from.first_name } : {}) };
}
