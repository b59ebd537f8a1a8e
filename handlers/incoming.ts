import type { Manner } from "./etiquette/manner.ts";

/** Where a conversation takes place; `thread` is a forum topic or a message thread. */
export type Chat = { id: string; kind: "private" | "group"; thread?: string };

/** Who speaks; `id` is the platform's. */
export type Person = { id: string; name?: string; admin?: boolean };

/** One thing that a person said or pressed, the same on every platform. */
export type Incoming = {
  channel: ChannelName;
  /** The platform's id of the event; the same event twice is answered once. */
  eventId: string;
  /** When it was said, in milliseconds since 1970. */
  at: number;
  chat: Chat;
  person: Person;
  text: string;
  /** Said to the bot: in private, by command, mention, reply or button. */
  addressed: boolean;
  /** The platform's id of the message, where there is one; an edited message keeps it. */
  message?: string;
  /** The bot's message that this is a reply to or a press on: its conversation goes on, not the chat's latest. */
  continues?: string;
  /** A command that begins a search: what was talked about before does not matter. */
  anew?: true;
  /** What good manners depend on; absent where every word is meant for the bot (web, terminal). */
  manner?: Manner;
};

export type ChannelName = "telegram" | "feishu" | "web" | "terminal";
