import type { ChatBook, FakeMessage } from "./chat-book.ts";
import type { Platform } from "./methods.ts";
import { entitiesIn, person, quoted } from "./people.ts";
import type { createUpdateQueue } from "./update-queue.ts";

export type Said = {
  chat: number;
  from?: number;
  text: string;
  /** Answers this message. */
  replyTo?: FakeMessage;
  /** Seconds ago. */
  ago?: number;
  thread?: number;
  /** Anything else that a message may carry. */
  more?: Record<string, unknown>;
};

export type SentDocument = {
  chat: number;
  from?: number;
  name: string;
  bytes: Uint8Array;
  caption?: string;
  size?: number;
};

type Ground = {
  book: ChatBook;
  updates: ReturnType<typeof createUpdateQueue>;
  platform: Platform;
  now: () => number;
};

/** What people do in the fake's chats; each becomes an update for the bot. */
export function speaking({ book, updates, platform, now }: Ground) {
  const seconds = (ago = 0) => Math.floor(now() / 1000) - ago;

  function say({ chat, from = 7, text, replyTo, ago, thread, more }: Said): FakeMessage {
    if (thread !== undefined) book.state(chat).topics.add(thread);
    const message = book.post(chat, {
      from: person(from),
      text,
      entities: entitiesIn(text),
      date: seconds(ago),
      ...(replyTo ? { reply_to_message: quoted(replyTo) } : {}),
      ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
      ...more,
    });
    updates.add({ message });
    return message;
  }

  /** Sends a document; its size is stated as given, or as it is. */
  function sendFile({
    chat,
    from = 7,
    name,
    bytes,
    caption,
    size = bytes.length,
  }: SentDocument): FakeMessage {
    const id = `file${platform.files.size + 1}`;
    platform.files.set(id, bytes);
    const document = { file_id: id, file_name: name, file_size: size };
    const words = caption === undefined ? {} : { caption, caption_entities: entitiesIn(caption) };
    const message = book.post(chat, { from: person(from), text: "", date: seconds(), document, ...words });
    const { text: _none, ...update } = message;
    updates.add({ message: update });
    return message;
  }

  function edit(message: FakeMessage, text: string): void {
    Object.assign(message, { text, entities: entitiesIn(text), edit_date: seconds() });
    updates.add({ edited_message: { ...message } });
  }

  let nextCallback = 1;
  /** Presses the button with this label, or sends this data as a forged client could. */
  function press(
    message: FakeMessage,
    button: string | { data: string },
    by: { from?: number; more?: Record<string, unknown> } = {},
  ) {
    const keys = message.keys as { text: string; callback_data?: string }[]; // written by the fake itself
    const data =
      typeof button === "string"
        ? keys.find(({ text }) => text.includes(button))?.callback_data
        : button.data;
    if (data === undefined) throw new Error(`no button “${String(button)}” among ${JSON.stringify(keys)}`);
    const id = `cb${nextCallback}`;
    nextCallback += 1;
    platform.callbacks.add(id);
    const question = [...book.state(message.chat.id).messages.values()].find(
      (one) => one.message_id === message.reply_to,
    );
    const shown = {
      ...quoted(message),
      ...(question ? { reply_to_message: quoted(question) } : {}),
      ...by.more,
    };
    updates.add({
      callback_query: { id, from: person(by.from ?? 7), message: shown, chat_instance: "1", data },
    });
    return id;
  }

  /** The bot's own standing in a chat changes. */
  function member(chat: number, status: string, more: Record<string, unknown> = {}): void {
    const user = platform.me;
    updates.add({
      my_chat_member: {
        chat: book.state(chat).chat,
        from: person(7),
        date: seconds(),
        old_chat_member: { status: status === "left" || status === "kicked" ? "member" : "left", user },
        new_chat_member: { status, user, ...more },
      },
    });
  }

  function inline(query: string, offset = ""): string {
    const id = `iq${nextCallback}`;
    nextCallback += 1;
    updates.add({ inline_query: { id, from: person(7), query, offset } });
    return id;
  }

  return { say, sendFile, edit, press, member, inline };
}
