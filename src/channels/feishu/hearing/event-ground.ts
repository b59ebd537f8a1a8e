import type { Incoming, IncomingFile } from "../../../../handlers/incoming.ts";
import { OPEN_ACCESS } from "../../../chat-access.ts";
import type { Answering } from "../../channel.ts";
import type { ChatChanges } from "../../chat-changes.ts";
import { createChatMemory } from "../../manners/chat-memory.ts";
import { knowsNumber } from "../../manners/knows-number.ts";
import { createPersonLimit } from "../../manners/person-limit.ts";
import type { Reaction } from "../../manners/reaction.ts";
import { react } from "../../manners/reception.ts";
import type { BotIdentity } from "../bot-identity.ts";
import type { FeishuOptions } from "../feishu-options.ts";
import type { Sender } from "../sending/sender.ts";
import type { MessageEvent } from "./event.ts";
import type { RespondGround } from "./respond.ts";

/** What dealing with events stands on. */
export type EventGround = RespondGround & {
  identity: BotIdentity;
  answering: Answering;
  react(incoming: Incoming): Promise<Reaction>;
  /** Writes to the log that a message was passed over, and why. */
  passOver(chat: string, event: string, reason: string): void;
  changes: ChatChanges;
  /** Whether a person owns or manages a group. */
  runsGroup(chat: string, person: string): Promise<boolean>;
  /** The document that a message is. */
  fileOf(event: MessageEvent): IncomingFile | undefined;
  /** How the chats that were heard are called here, by the platform's id. */
  chats: Map<string, string>;
};

type Given = {
  sender: Sender;
  identity: BotIdentity;
  answering: Answering;
  changes: ChatChanges;
  runsGroup: EventGround["runsGroup"];
  fileOf: EventGround["fileOf"];
};

/** The ground with the manners that all platforms share. */
export function createEventGround(options: FeishuOptions, given: Given): EventGround {
  const { store, library, log, staff, now = Date.now, access = OPEN_ACCESS } = options;
  const memory = createChatMemory(store, "feishu");
  const place = ({ chat, eventId }: Incoming) => ({ channel: "feishu", chat: chat.id, event: eventId });
  const reception = {
    memory,
    answering: given.answering,
    knowsNumber: (text: string) => knowsNumber(text, library),
    isAdmin: async ({ chat, person }: Incoming) =>
      chat.kind === "private" || staff.includes(person.id) || given.runsGroup(chat.id, person.id),
    allow: createPersonLimit(),
    admits: access.admits,
    now,
    note: (incoming: Incoming, decision: { kind: string; reason: string }) =>
      log.info({ ...place(incoming), decision: decision.kind, reason: decision.reason }, "decided"),
  };
  return {
    ...given,
    store,
    memory,
    now,
    chats: new Map(),
    react: (incoming) => react(incoming, reception),
    passOver: (chat, event, reason) =>
      log.info({ channel: "feishu", chat, event, decision: "silence", reason }, "decided"),
    onUnsent: (incoming, failure) => log.warn({ ...place(incoming), failure }, "answer not sent"),
  };
}
