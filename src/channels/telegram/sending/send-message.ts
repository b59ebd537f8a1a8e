import { InputFile } from "grammy";
import type { Message } from "grammy/types";
import type { SendResult } from "../../channel.ts";
import { type ApiFailure, blamesMarkup, blamesTopic, sendFailureOf } from "../api-failure.ts";
import { apiFailureOf, type BotApi } from "../bot-api.ts";
import { plainOfHtml } from "../layout/plain-of-html.ts";
import { telegramWording } from "../wording.ts";
import type { Outgoing, OutgoingFile, OutgoingText } from "./outgoing.ts";
import { type Place, placeParameters, withoutTopic } from "./place.ts";

const NO_PREVIEW = { is_disabled: true };

/** Told of what an operator or a developer should see to. */
export type Remark = (what: "markup-refused" | "topic-gone" | "not-removed", detail: string) => void;

/** Sends one message; refused markup goes once more as plain text, and a lost topic's message to the chat itself. */
export async function sendMessage(
  api: BotApi,
  { place, outgoing, remark }: { place: Place; outgoing: Outgoing; remark: Remark },
): Promise<SendResult> {
  try {
    const sent = await call(api, place, outgoing);
    return { ok: true, sent: { chat: place.chat, message: String(sent.message_id) } };
  } catch (cause) {
    const failure = apiFailureOf(cause);
    if (!failure) throw cause;
    const other = otherWay(failure, place, outgoing);
    if (!other) return { ok: false, failure: sendFailureOf(failure) };
    remark(other.because, failure.kind === "answered" ? failure.description : "");
    return sendMessage(api, { ...other, remark });
  }
}

type OtherWay = { place: Place; outgoing: Outgoing; because: "markup-refused" | "topic-gone" };

/** Each way out can be taken once: after it, its cause is no longer there. */
function otherWay(failure: ApiFailure, place: Place, outgoing: Outgoing): OtherWay | undefined {
  if (blamesMarkup(failure) && outgoing.format === "html") {
    return { place, outgoing: asPlain(outgoing), because: "markup-refused" };
  }
  if (blamesTopic(failure) && place.chat.thread !== undefined) {
    return { place: withoutTopic(place), outgoing: explained(outgoing), because: "topic-gone" };
  }
  return undefined;
}

const LONGEST_MESSAGE = 4096;

/** People who see the message outside its topic read why, where there is room for a line. */
function explained(outgoing: Outgoing): Outgoing {
  if (outgoing.format === "file") return outgoing;
  const { text, format } = outgoing;
  const line = telegramWording.topicGone;
  if (format === "html" && plainOfHtml(text).length + line.length < LONGEST_MESSAGE)
    return { ...outgoing, text: `<i>${line}</i>\n${text}` };
  return format === "rich" ? { ...outgoing, text: `<p><i>${line}</i></p>${text}` } : outgoing;
}

/** The same message without markup. */
export function asPlain(outgoing: OutgoingText): OutgoingText {
  return { ...outgoing, format: "plain", text: plainOfHtml(outgoing.text) };
}

function call(api: BotApi, place: Place, outgoing: Outgoing): Promise<Message> {
  return outgoing.format === "file" ? callWithFile(api, place, outgoing) : callWithText(api, place, outgoing);
}

/** The client writes a file's name without quotes, where none of these may stand. */
const NOT_IN_NAMES = /[\s"';\\]+/gu;

function callWithFile(api: BotApi, place: Place, { file, caption }: OutgoingFile): Promise<Message> {
  const input = new InputFile(file.bytes, file.name.replace(NOT_IN_NAMES, "_"));
  const other = { ...placeParameters(place), ...(caption === undefined ? {} : { caption }) };
  return file.kind === "picture"
    ? api.sendPhoto(place.chat.id, input, other)
    : api.sendDocument(place.chat.id, input, other);
}

function callWithText(api: BotApi, place: Place, { format, text, keyboard }: OutgoingText): Promise<Message> {
  const other = { ...placeParameters(place), ...(keyboard ? { reply_markup: keyboard } : {}) };
  if (format === "rich") {
    return api.raw.sendRichMessage({
      chat_id: place.chat.id,
      rich_message: { html: text, skip_entity_detection: true },
      ...other,
    });
  }
  return api.sendMessage(place.chat.id, text, {
    ...other,
    ...(format === "html" ? { parse_mode: "HTML" } : {}),
    link_preview_options: NO_PREVIEW,
  });
}
