import { z } from "zod";

/** A mention in a message: the key that stands for it in the text, and who is meant. */
const Mention = z.object({
  key: z.string().min(1),
  name: z.string().default(""),
  id: z.object({ open_id: z.string().optional() }).optional(),
});
export type Mention = z.infer<typeof Mention>;

/** im.message.receive_v1, as far as we use it; the SDK lays header and event into one object. */
export const MessageEvent = z.object({
  sender: z.object({
    sender_id: z.object({ open_id: z.string().optional() }).nullish(),
    sender_type: z.string(),
  }),
  message: z.object({
    message_id: z.string(),
    root_id: z.string().optional(),
    parent_id: z.string().optional(),
    thread_id: z.string().optional(),
    chat_id: z.string(),
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string(),
    create_time: z.coerce.number(),
    mentions: z.array(Mention).nullish(),
  }),
});
export type MessageEvent = z.infer<typeof MessageEvent>;

/** card.action.trigger: a pressed button or a submitted form. */
export const ClickEvent = z.object({
  event_id: z.string(),
  operator: z.object({ open_id: z.string() }),
  action: z.object({ value: z.unknown(), form_value: z.record(z.string(), z.unknown()).optional() }),
  context: z.object({ open_message_id: z.string(), open_chat_id: z.string() }),
});
export type ClickEvent = z.infer<typeof ClickEvent>;

/** im.chat.member.bot.added_v1, …deleted_v1 and im.chat.disbanded_v1. */
export const ChatEvent = z.object({
  event_id: z.string(),
  chat_id: z.string(),
  create_time: z.coerce.number().optional(),
  operator_id: z.object({ open_id: z.string().optional() }).nullish(),
});
export type ChatEvent = z.infer<typeof ChatEvent>;

/** im.chat.access_event.bot_p2p_chat_entered_v1. */
export const EnteredEvent = z.object({
  event_id: z.string(),
  operator_id: z.object({ open_id: z.string() }),
  last_message_create_time: z.coerce.number().optional(),
});

/** application.bot.menu_v6: `event_key` is what the console has for the menu's entry. */
export const MenuEvent = z.object({
  event_id: z.string(),
  create_time: z.coerce.number().optional(),
  event_key: z.string(),
  operator: z.object({ operator_id: z.object({ open_id: z.string() }) }),
});

/** im.message.recalled_v1. */
export const RecalledEvent = z.object({ event_id: z.string(), message_id: z.string(), chat_id: z.string() });
