import type { InlineQuery } from "grammy/types";
import { apiFailureOf } from "../bot-api.ts";
import { telegramWording } from "../wording.ts";
import { inlinePage } from "./inline-answer.ts";
import type { TelegramGround } from "./telegram-ground.ts";

/** Short, because what is imported changes the answers. */
const CACHE_SECONDS = 30;

/** Answers what somebody types behind the bot's name in any chat. */
export async function onInline({ id, query, offset }: InlineQuery, ground: TelegramGround): Promise<void> {
  const now = ground.reception.now();
  const asked = { query, offset, now, day: ground.day(now) };
  const { results, nextOffset } = await inlinePage(asked, ground.library, ground.me.username);
  try {
    await ground.api.answerInlineQuery(id, results, {
      cache_time: CACHE_SECONDS,
      next_offset: nextOffset,
      button: { text: telegramWording.inlineOpen, start_parameter: "help" },
    });
  } catch (cause) {
    const failure = apiFailureOf(cause);
    if (!failure) throw cause;
    ground.log.debug({ channel: "telegram", failure }, "inline query not answered");
  }
}
