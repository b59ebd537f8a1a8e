import { askedBy } from "../../../../handlers/etiquette/command.ts";
import type { Addressing } from "../../../../handlers/etiquette/manner.ts";
import type { Chat, Incoming, IncomingFile } from "../../../../handlers/incoming.ts";
import { chatAt } from "../address.ts";
import { wording } from "../wording.ts";
import type { MessageEvent } from "./event.ts";
import { type Addressed, readMentions } from "./mentions.ts";
import { messageText } from "./message-text.ts";

/** A message as something said, or one without words in it. */
export type ReadMessage =
  | { kind: "said"; incoming: Incoming }
  | { kind: "wordless"; chat: Chat; addressed: boolean };

/** What reading a message needs to know: who the bot is, whether a message is one of its own, and what document it is. */
export type Reader = {
  bot: string;
  isOwn(chat: string, message: string): Promise<boolean>;
  fileOf(event: MessageEvent): IncomingFile | undefined;
};

/** Translates a message. A mention without a word asks for help. */
export async function readMessage(event: MessageEvent, reader: Reader): Promise<ReadMessage> {
  const { message, sender } = event;
  const chat = chatOf(message, sender);
  const file = chat.kind === "private" ? reader.fileOf(event) : undefined;
  const text = file ? "" : messageText(message.message_type, message.content);
  const read = readMentions(text ?? "", message.mentions ?? [], reader.bot);
  const addressing = await addressingOf(chat, read, { message, reader });
  if (text === undefined) return { kind: "wordless", chat, addressed: addressing !== "none" };
  const addressed = addressing !== "none";
  const { parent_id: parent, message_id: id } = message;
  const incoming: Incoming = {
    channel: "feishu",
    eventId: id,
    at: message.create_time,
    chat,
    person: { id: sender.sender_id?.open_id ?? "" },
    ...(read.text === "" && addressed && !file ? { text: wording.greeting } : askedBy(read.text)),
    addressed,
    message: id,
    ...(parent ? { continues: parent } : {}),
    ...(file ? { files: [file] } : {}),
    manner: {
      addressing,
      named: read.named,
      ...(sender.sender_type === "user" ? {} : { byBot: true }),
      ...(parent && addressing === "none" ? { replyToOther: true } : {}),
    },
  };
  return { kind: "said", incoming };
}

/** A topic is named by the message that it hangs on, because that is what can be replied to. */
function chatOf(message: MessageEvent["message"], sender: MessageEvent["sender"]): Chat {
  const topic = message.thread_id ? (message.root_id ?? message.message_id) : undefined;
  const group = message.chat_type !== "p2p";
  return chatAt({
    chatId: message.chat_id,
    personId: sender.sender_id?.open_id ?? message.chat_id,
    group,
    topic,
  });
}

async function addressingOf(
  chat: Chat,
  { text, toBot }: Addressed,
  { message, reader }: { message: MessageEvent["message"]; reader: Reader },
): Promise<Addressing> {
  if (chat.kind === "private") return "private";
  if (toBot) return /^[/／]/.test(text) ? "command" : "mention";
  const { parent_id: parent } = message;
  return parent && (await reader.isOwn(chat.id, parent)) ? "reply" : "none";
}
