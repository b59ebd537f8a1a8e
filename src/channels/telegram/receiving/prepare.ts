import { apiFailureOf } from "../bot-api.ts";
import { registerCommands } from "./commands-menu.ts";
import type { ReceivingOptions } from "./receiving-options.ts";

/** Registers the menus and sets the way in: a webhook left over would keep polling from ever getting an update. */
export async function chooseIntake({ api, settings, store, clock, log }: ReceivingOptions): Promise<void> {
  const { webhook } = settings;
  const way = webhook
    ? () => api.setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: ALLOWED })
    : () => api.deleteWebhook();
  await attempt("intake", way);
  await attempt("commands", () => registerCommands(api, store, clock.now()));

  /** Neither is worth not starting for: polling tells on its own what is wrong. */
  async function attempt(what: string, call: () => Promise<unknown>): Promise<void> {
    try {
      await call();
    } catch (cause) {
      const failure = apiFailureOf(cause);
      if (!failure) throw cause;
      log.warn({ channel: "telegram", what, failure }, "not set");
    }
  }
}

/** Everything that this bot reacts to. */
export const ALLOWED = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;
