import { BOT } from "./open-platform.ts";
import { SECRETS } from "./push.ts";

/** What tests say about a message; the rest is usual. */
export type MessageWords = {
  id?: string;
  eventId?: string;
  text?: string;
  type?: string;
  content?: unknown;
  chat?: string;
  kind?: "p2p" | "group";
  from?: string;
  fromType?: string;
  at?: number;
  thread?: string;
  root?: string;
  parent?: string;
  mentions?: { key: string; open: string; name: string }[];
};

let counted = 0;

/** An event in its envelope (schema 2.0). */
export function eventOf(type: string, event: unknown, eventId = `ev_${++counted}`): Record<string, unknown> {
  const header = {
    event_id: eventId,
    event_type: type,
    create_time: String(Date.now()),
    token: SECRETS.verificationToken,
    app_id: "cli_0123456789abcdef",
    tenant_key: "t1",
  };
  return { schema: "2.0", header, event };
}

/** Somebody says something (im.message.receive_v1). */
export function messageEvent(words: MessageWords = {}): Record<string, unknown> {
  const { kind = "p2p", from = "ou_wang", at = Date.now(), type = "text" } = words;
  const content = words.content ?? { text: words.text ?? "" };
  const message = {
    message_id: words.id ?? `om_asked_${++counted}`,
    chat_id: words.chat ?? (kind === "p2p" ? "oc_p2p" : "oc_group"),
    chat_type: kind,
    message_type: type,
    content: JSON.stringify(content),
    create_time: String(at),
    ...(words.thread ? { thread_id: words.thread } : {}),
    ...(words.root ? { root_id: words.root } : {}),
    ...(words.parent ? { parent_id: words.parent } : {}),
    mentions: words.mentions?.map(({ key, open, name }) => ({ key, id: { open_id: open }, name })),
  };
  const sender = { sender_id: { open_id: from }, sender_type: words.fromType ?? "user" };
  return eventOf("im.message.receive_v1", { sender, message }, words.eventId);
}

/** A group message that mentions the bot first. */
export function groupEvent(text: string, words: MessageWords = {}): Record<string, unknown> {
  const mentions = [{ key: "@_user_1", open: BOT, name: "提案通" }, ...(words.mentions ?? [])];
  return messageEvent({ kind: "group", ...words, text: `@_user_1 ${text}`, mentions });
}

/** What tests say about a click. */
export type ClickWords = {
  value?: unknown;
  form?: Record<string, string>;
  message: string;
  chat?: string;
  by?: string;
  eventId?: string;
};

/** Somebody presses a button or submits a form (card.action.trigger). */
export function clickEvent(words: ClickWords): Record<string, unknown> {
  const event = {
    operator: { open_id: words.by ?? "ou_wang" },
    token: "c-once",
    action: { tag: "button", value: words.value, ...(words.form ? { form_value: words.form } : {}) },
    context: { open_message_id: words.message, open_chat_id: words.chat ?? "oc_group" },
  };
  return eventOf("card.action.trigger", event, words.eventId);
}
