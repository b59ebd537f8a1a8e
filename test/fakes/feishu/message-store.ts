import { refuseCard } from "./card-rules.ts";

/** A message that the platform holds. `chat` is what it was sent to: a chat's or a person's id. */
export type HeldMessage = {
  id: string;
  chat: string;
  type: string;
  content: string;
  replyTo?: string;
  inThread?: boolean;
  uuid?: string;
  edits: number;
};

/** What a request for a message asks. */
export type Sending = Omit<HeldMessage, "id" | "edits">;

/** The platform's verdict: a code with a text, 0 for success; or a file. */
export type Verdict = { code: number; msg: string; file?: Uint8Array; [more: string]: unknown };

const LARGEST_CARD = 30_000;
const LARGEST_TEXT = 150_000;
const FINE: Verdict = { code: 0, msg: "success", data: {} };

/** All messages, with the platform's rules for them; `isUploaded` knows the keys of images and files. */
export function createMessageStore(isUploaded: (key: string) => boolean = () => false) {
  const messages: HeldMessage[] = [];
  const recalled = new Set<string>();
  const old = new Set<string>();
  const refusals = new Map<string, Verdict>();
  const chatOf = new Map<string, string>();
  const find = (id: string) => messages.find((message) => message.id === id);

  function keep(sending: Sending): Verdict {
    const refusal = refusals.get(sending.chat) ?? refuse(sending) ?? refuseFile(sending, isUploaded);
    if (refusal) return refusal;
    const same = sending.uuid ? messages.find((message) => message.uuid === sending.uuid) : undefined;
    const message = same ?? { ...sending, id: `om_${messages.length + 1}`, edits: 0 };
    if (!same) messages.push(message);
    return { ...FINE, data: { message_id: message.id, chat_id: message.chat } };
  }

  return {
    messages,
    create: keep,
    reply(to: string, sending: Omit<Sending, "chat" | "replyTo">): Verdict {
      if (recalled.has(to)) return { code: 230011, msg: "The message is recalled." };
      const chat = find(to)?.chat ?? chatOf.get(to);
      if (chat === undefined) return { code: 230001, msg: "no such message to reply to" };
      return keep({ ...sending, chat, replyTo: to });
    },
    patch(id: string, content: string): Verdict {
      const message = find(id);
      if (!message) return { code: 99992354, msg: "invalid message id" };
      if (recalled.has(id)) return { code: 230011, msg: "The message is recalled." };
      if (old.has(id))
        return { code: 230031, msg: "Message can only be modified within 14 days after sending." };
      const refusal = refuse({ ...message, content });
      if (refusal) return refusal;
      message.content = content;
      message.edits += 1;
      return FINE;
    },
    remove(id: string): Verdict {
      recalled.add(id);
      return FINE;
    },
    /** A person's message was recalled: it cannot be replied to. */
    recall: (id: string) => void recalled.add(id),
    isRecalled: (id: string) => recalled.has(id),
    /** The message is older than 14 days. */
    age: (id: string) => void old.add(id),
    /** Everything sent to this chat is refused so. */
    refuse: (chat: string, verdict: Verdict) => void refusals.set(chat, verdict),
    accept: (chat: string) => void refusals.delete(chat),
    /** A person's message stands in this chat, so that a reply goes there. */
    said: (id: string, chat: string) => void chatOf.set(id, chat),
  };
}

/** A message shows only what was uploaded before. */
function refuseFile(
  { type, content }: Pick<Sending, "type" | "content">,
  isUploaded: (key: string) => boolean,
): Verdict | undefined {
  if (type !== "image" && type !== "file") return undefined;
  const body = JSON.parse(content) as Record<string, unknown>; // refuse() has read it already
  return isUploaded(String(body[`${type}_key`])) ? undefined : { code: 230001, msg: `invalid ${type}_key` };
}

function refuse({ type, content, uuid }: Pick<Sending, "type" | "content" | "uuid">): Verdict | undefined {
  if (uuid && uuid.length > 50) return { code: 230001, msg: "uuid is longer than 50" };
  if (!isJson(content)) return { code: 230001, msg: "content is not a string of JSON" };
  const limit = type === "text" ? LARGEST_TEXT : LARGEST_CARD;
  // The limit holds for the request, in which the content stands as a string once more.
  if (Buffer.byteLength(JSON.stringify(content)) > limit)
    return { code: 230025, msg: "The length of the message content reaches its limit." };
  const refusal = type === "interactive" ? refuseCard(content) : undefined;
  return refusal === undefined
    ? undefined
    : { code: 230099, msg: `Failed to create card content, ext=${refusal}` };
}

function isJson(content: string): boolean {
  try {
    return typeof JSON.parse(content) === "object";
  } catch {
    return false;
  }
}
