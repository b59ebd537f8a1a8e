import type { SendResult, SentMessage } from "../../channel.ts";
import { blamesMarkup, isNotEditable, isUnchanged, sendFailureOf } from "../api-failure.ts";
import { apiFailureOf, type BotApi } from "../bot-api.ts";
import type { OutgoingText } from "./outgoing.ts";
import { asPlain } from "./send-message.ts";

/** An edit that took, or `lost` when the message can no longer be edited. */
export type EditResult = SendResult | { ok: false; failure: { kind: "lost" } };

/** Replaces a message's text and buttons; one that already looks so counts as edited. */
export async function editMessage(
  api: BotApi,
  sent: SentMessage,
  outgoing: OutgoingText,
): Promise<EditResult> {
  try {
    await call(api, sent, outgoing);
    return { ok: true, sent };
  } catch (cause) {
    const failure = apiFailureOf(cause);
    if (!failure) throw cause;
    if (isUnchanged(failure)) return { ok: true, sent };
    if (isNotEditable(failure)) return { ok: false, failure: { kind: "lost" } };
    if (blamesMarkup(failure) && outgoing.format === "html") return editMessage(api, sent, asPlain(outgoing));
    return { ok: false, failure: sendFailureOf(failure) };
  }
}

function call(api: BotApi, { chat, message }: SentMessage, { format, text, keyboard }: OutgoingText) {
  return api.editMessageText(chat.id, Number(message), text, {
    ...(format === "plain" ? {} : { parse_mode: "HTML" }),
    ...(keyboard ? { reply_markup: keyboard } : {}),
    link_preview_options: { is_disabled: true },
  });
}
