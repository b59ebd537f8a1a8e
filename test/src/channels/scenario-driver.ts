/** Who does something in a scenario. `bot` is another program; `admin` runs the group. */
export type Speaker = "asker" | "other" | "admin" | "bot";

/** Something said in one of the two chats of a scenario. */
export type Saying = {
  chat: "private" | "group";
  text: string;
  by?: Speaker;
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

/** A message of the bot as people see it. */
export type ShownMessage = { id: string; text: string; labels: string[]; replyTo?: string; thread?: string };

/** How the platform treats the bot's next message. */
export type Trouble = "refuses-markup" | "limits-rate" | "loses-response" | "is-not-reached";

/** A channel with the product's own answers, and the far side of its platform in the test's hands. */
export type ScenarioDriver = {
  /** Gives back the message's id, as soon as the platform has it. */
  say(saying: Saying): Promise<string>;
  edit(message: string, text: string): Promise<void>;
  /** The platform hands the last event over once more. */
  repeatEvent(): Promise<void>;
  press(message: string, label: string, by?: Speaker): Promise<void>;
  /** The bot's messages that stand in the chat, oldest first. */
  shown(chat: "private" | "group"): Promise<ShownMessage[]>;
  expectTrouble(trouble: Trouble): void;
  /** Stops the channel and starts another on the same store. */
  restart(): Promise<void>;
  /** Lets time go by for the channel. */
  pass(minutes: number): void;
  log(): string;
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
  /** After a lost response the message is sent again under its key, which the platform recognises. */
  resendsLost: boolean;
};
