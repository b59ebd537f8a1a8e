import type { Answer } from "../../../handlers/answer-record.ts";
import type { Incoming } from "../../../handlers/incoming.ts";
import type { ChatChange, SendOptions, SendResult } from "../../../src/channels/channel.ts";

/** Who does something in a scenario. `bot` is another program; `admin` runs the group. */
export type Speaker = "asker" | "other" | "admin" | "bot";

/** Something said in one of the two chats of a scenario. */
export type Saying = {
  chat: "private" | "group";
  text: string;
  /** One of the speakers, or one of the group's many members by number. */
  by?: Speaker | number;
  /** How the bot is addressed in a group; by default it is not. */
  mention?: boolean;
  /** Answers this message, the bot's or another person's. */
  to?: string;
  /** Names a colleague, or everybody. */
  names?: "colleague" | "everyone";
  forwarded?: boolean;
  minutesAgo?: number;
  /** In this thread of the group. */
  thread?: string;
};

/** A document; `claims` is the size that the platform states, where it states one. */
export type SentFile = {
  chat: "private" | "group";
  name: string;
  bytes: Uint8Array;
  caption?: string;
  claims?: number;
};

/** A message of the bot as people see it; `file` is the name of the picture or document that it is. */
export type ShownMessage = {
  id: string;
  text: string;
  labels: string[];
  replyTo?: string;
  thread?: string;
  file?: string;
};

/** How the platform treats the bot's next message. */
export type Trouble = "refuses-markup" | "limits-rate" | "loses-response" | "loses-file" | TroubleWithFile;

/** The same for the next document that the bot sends. */
export type TroubleWithFile = "refuses-sent-file" | "limits-sent-file" | "loses-sent-file";

/** A channel with the product's own answers, and the far side of its platform in the test's hands. */
export type ScenarioDriver = {
  /** Gives back the message's id, as soon as the platform has it. */
  say(saying: Saying): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  /** The platform hands the last event over once more. */
  repeatEvent(): Promise<void>;
  press(message: string, label: string, by?: Speaker): Promise<void>;
  /** The bot sends something that nobody asked for. */
  send(chat: "private" | "group", answer: Answer, options: SendOptions): Promise<SendResult>;
  /** A person sends a document. */
  sendFile(file: SentFile): Promise<void>;
  /** The bot is taken out of the group or let in; in private it is blocked or allowed again. */
  member(chat: "private" | "group", inside: boolean): Promise<void>;
  /** What the channel gave to be answered. */
  heard(): readonly Incoming[];
  /** The news of chats that the channel gave. */
  changes(): readonly ChatChange[];
  /** The platform's id of a chat of the scenario. */
  chatId(chat: "private" | "group"): string;
  /** The bot's messages that stand in the chat, oldest first. */
  shown(chat: "private" | "group"): Promise<ShownMessage[]>;
  /** How many of the bot's messages stand in the group. */
  count(): number;
  expectTrouble(trouble: Trouble): void;
  /** Stops the channel and starts another on the same store. */
  restart(): Promise<void>;
  /** Lets time go by for the channel. */
  pass(minutes: number): void;
  log(): string;
  /** Why the bot spoke or kept silent, one word for each thing that was said, in order. */
  decisions(): readonly string[];
  close(): Promise<void>;
};

/** What not every platform has; each platform's are in `differences.ts`. */
export type Differences = {
  /** People can edit what they said, and the bot hears of it. */
  edits: boolean;
  /** A group has threads or topics. */
  threads: boolean;
  /** The same page turned twice at once is one turn. */
  pressesTwice: boolean;
  /** The bot hears that a person has blocked it. */
  tellsOfBlocking: boolean;
  /** A document comes with words about it. */
  captions: boolean;
  /** After a lost response the message is sent again under its key, which the platform recognises. */
  resendsLost: boolean;
};
