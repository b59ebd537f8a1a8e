import type { Incoming } from "../../../handlers/incoming.ts";
import type { Answering } from "../channel.ts";
import { createChatMemory } from "../manners/chat-memory.ts";
import { knowsNumber } from "../manners/knows-number.ts";
import { createPersonLimit } from "../manners/person-limit.ts";
import { react } from "../manners/reception.ts";
import type { BotIdentity } from "./bot-identity.ts";
import type { EventGround } from "./event-work.ts";
import type { FeishuOptions } from "./feishu-options.ts";
import type { Sender } from "./sender.ts";

type Given = { sender: Sender; identity: BotIdentity; answering: Answering };

/** What dealing with events stands on, with the manners that all platforms share. */
export function createEventGround(options: FeishuOptions, given: Given): EventGround {
  const { store, library, log, staff, now = Date.now } = options;
  const memory = createChatMemory(store, "feishu");
  const place = ({ chat, message }: Incoming) => ({ channel: "feishu", chat: chat.id, message });
  const reception = {
    memory,
    answering: given.answering,
    knowsNumber: (text: string) => knowsNumber(text, library),
    isAdmin: async ({ person }: Incoming) => staff.includes(person.id),
    allow: createPersonLimit(),
    now,
    note: (incoming: Incoming, decision: { kind: string; reason: string }) =>
      log.info({ ...place(incoming), ...decision }, "decided"),
  };
  return {
    ...given,
    store,
    memory,
    now,
    absent: new Set(),
    chats: new Map(),
    react: (incoming) => react(incoming, reception),
    onUnsent: (incoming, failure) => log.warn({ ...place(incoming), failure }, "answer not sent"),
  };
}
