import { type Api, Bot, GrammyError, HttpError } from "grammy";
import type { ApiFailure } from "./api-failure.ts";

/** How to reach the Bot API; `apiRoot` may be a server of one's own. */
export type BotAccess = { token: string; apiRoot: string };
export type BotApi = Api;

/** Longer than a long poll, so that only a dead connection runs into it. */
const POLL_TIMEOUT_SECONDS = 45;
/** Nobody waits longer for an answer; the chat's next messages must not either. */
const CALL_TIMEOUT_MS = 20_000;

/** A grammY bot that makes calls; it is not started, receiving is ours. No call waits for ever. */
export function createBot({ token, apiRoot }: BotAccess, callTimeoutMs = CALL_TIMEOUT_MS): Bot {
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: POLL_TIMEOUT_SECONDS } });
  bot.api.config.use((call, method, payload, signal) => {
    if (method === "getUpdates" || signal) return call(method, payload, signal);
    // The polyfill's signal type has the shape of Node's own.
    return call(method, payload, AbortSignal.timeout(callTimeoutMs) as NonNullable<typeof signal>);
  });
  return bot;
}

/** What went wrong with a call, as data; undefined when the fault is not the Bot API's. */
export function apiFailureOf(cause: unknown): ApiFailure | undefined {
  if (cause instanceof GrammyError) {
    const { error_code: code, description, parameters } = cause;
    return { kind: "answered", code, description, parameters };
  }
  if (!(cause instanceof HttpError)) return undefined;
  const inner = cause.error;
  const code = inner instanceof Error && "code" in inner ? String(inner.code) : undefined;
  return { kind: "network", code };
}
