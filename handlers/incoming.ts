import type { Manner } from "./etiquette/manner.ts";

/** Where a conversation takes place; `thread` is a forum topic or a message thread. */
export type Chat = { id: string; kind: "private" | "group"; thread?: string };

/**
 * Who speaks; `id` is the platform's. `isAdmin` tells whether they run the group; the platform is asked for it only
 * then. It is absent where everybody has the chat to themselves. `atThisMachine` sits at the machine that the bot runs on, or
 * has shown the web's token.
 */
export type Person = { id: string; name?: string; isAdmin?: () => Promise<boolean>; atThisMachine?: true };

/** What came of reading a file: its bytes, or why there are none. */
export type FileContent =
  | { ok: true; bytes: Uint8Array }
  /** Larger than `mostBytes`, or the platform would not or could not give it. */
  | { ok: false; reason: "too-large"; mostBytes: number }
  | { ok: false; reason: "unavailable" };

/** A document that a person sent; `size` in bytes as the platform states it. It is fetched when it is read. */
export type IncomingFile = { name: string; size?: number; read(): Promise<FileContent> };

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
  /** Documents sent in a private chat, with `text` as their caption; never empty. In groups files are nobody's business. */
  files?: readonly IncomingFile[];
  /** A command that begins a search: what was talked about before does not matter. */
  anew?: true;
  /** What good manners depend on; absent where every word is meant for the bot (web, terminal). */
  manner?: Manner;
};

export type ChannelName = "telegram" | "feishu" | "web" | "terminal";
