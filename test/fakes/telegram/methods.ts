import type { ChatBook, FakeMessage } from "./chat-book.ts";
import { checkedButtons, checkedCaption, checkedRich, checkedText } from "./outgoing-rules.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { Parameters } from "./request-body.ts";
import { checkedFile, checkedPhoto, LARGEST_DOCUMENT } from "./uploaded-file.ts";

/** What the methods work on. */
export type Platform = {
  book: ChatBook;
  me: Record<string, unknown> & { id: number };
  /** Callback queries that may still be answered. */
  callbacks: Set<string>;
  commands: Map<string, unknown>;
  /** Documents that people sent, by file id. */
  files: Map<string, Uint8Array>;
  rich: boolean;
};

const LARGEST_FILE = 20 * 1024 * 1024;

type Method = (parameters: Parameters, platform: Platform) => unknown;

/** The Bot API's methods that this product uses, with their checks. */
export const METHODS: Readonly<Record<string, Method>> = {
  getMe: (_parameters, { me }) => me,
  sendMessage: (parameters, platform) => post(parameters, platform, { text: checkedText(parameters) }),
  sendRichMessage(parameters, platform) {
    if (!platform.rich) throw new Refusal(404, "Not Found");
    return post(parameters, platform, { text: checkedRich(parameters), rich: true });
  },
  sendDocument: (parameters, platform) =>
    post(parameters, platform, {
      text: checkedCaption(parameters),
      document: checkedFile(parameters.document, LARGEST_DOCUMENT),
    }),
  sendPhoto: (parameters, platform) =>
    post(parameters, platform, { text: checkedCaption(parameters), photo: checkedPhoto(parameters.photo) }),
  editMessageText: editText,
  deleteMessage({ chat_id, message_id }, { book }) {
    const message = book.message(chat_id, message_id, "delete");
    return book.state(message.chat.id).messages.delete(message.message_id);
  },
  deleteMessages({ chat_id, message_ids }, { book }) {
    for (const id of message_ids as number[]) book.state(Number(chat_id)).messages.delete(id); // the Bot API skips unknown ones
    return true;
  },
  answerCallbackQuery({ callback_query_id }, { callbacks }) {
    if (callbacks.delete(String(callback_query_id))) return true;
    throw badRequest("query is too old and response timeout expired or query ID is invalid");
  },
  answerInlineQuery: checkInline,
  sendChatAction: () => true,
  getFile({ file_id }, { files }) {
    const id = String(file_id);
    const bytes = files.get(id);
    if (!bytes) throw badRequest("wrong file_id or the file is temporarily unavailable");
    if (bytes.length > LARGEST_FILE) throw badRequest("file is too big");
    return { file_id, file_size: bytes.length, file_path: `documents/${id}` };
  },
  setMyCommands: setCommands,
  deleteMyCommands: () => true,
  getChatMember: ({ chat_id, user_id }, { book }) => ({
    status: book.state(Number(chat_id)).admins.has(Number(user_id)) ? "administrator" : "member",
    user: { id: user_id },
  }),
  getWebhookInfo: () => ({ url: "", pending_update_count: 0 }),
};

function post(
  parameters: Parameters,
  { book, me }: Platform,
  content: { text: string } & Parameters,
): FakeMessage {
  const { chat, messages } = book.writable(parameters.chat_id, parameters.message_thread_id);
  const reply = parameters.reply_parameters as
    | { message_id: number; allow_sending_without_reply?: boolean }
    | undefined;
  if (reply && !messages.has(reply.message_id) && !reply.allow_sending_without_reply) {
    throw badRequest("message to be replied not found");
  }
  return book.post(chat.id, {
    from: me,
    ...content,
    keys: checkedButtons(parameters),
    reply_to: reply?.message_id,
    ...(parameters.message_thread_id === undefined
      ? {}
      : { message_thread_id: parameters.message_thread_id, is_topic_message: true }),
    preview: parameters.link_preview_options,
  });
}

function editText(parameters: Parameters, { book }: Platform): FakeMessage {
  const message = book.message(parameters.chat_id, parameters.message_id, "edit");
  const text = parameters.rich_message ? checkedRich(parameters) : checkedText(parameters);
  const keys = checkedButtons(parameters);
  const same = message.text === text && JSON.stringify(message.keys) === JSON.stringify(keys);
  if (same) {
    throw badRequest(
      "message is not modified: specified new message content and reply markup are exactly the same",
    );
  }
  return Object.assign(message, { text, keys, edit_date: message.date });
}

function checkInline({ results, next_offset }: Parameters): true {
  const list = results as { id: string }[]; // the Bot API's own shape
  if (list.length > 50) throw badRequest("RESULTS_TOO_MUCH");
  if (list.some(({ id }) => Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64)) {
    throw badRequest("RESULT_ID_INVALID");
  }
  if (Buffer.byteLength(String(next_offset ?? "")) > 64) throw badRequest("NEXT_OFFSET_INVALID");
  return true;
}

function setCommands({ commands, scope, language_code }: Parameters, platform: Platform): true {
  const list = commands as { command: string; description: string }[]; // the Bot API's own shape
  const invalid = list.some(({ command, description }) => {
    return !/^[a-z0-9_]{1,32}$/.test(command) || description.length < 1 || description.length > 256;
  });
  if (invalid || list.length > 100) throw badRequest("BOT_COMMAND_INVALID");
  platform.commands.set(JSON.stringify([scope, language_code]), list);
  return true;
}
