import { type Api, Bot, GrammyError, HttpError } from "grammy";
import type { ApiFailure } from "./api-failure.ts";

/** How to reach the Bot API; `apiRoot` may be a server of one's own. */
export type BotAccess = { token: string; apiRoot: string };
export type BotApi = Api;

/** Longer than a long poll, so that only a dead connection runs into it. */
const TIMEOUT_SECONDS = 45;

/** A grammY bot that makes calls; it is not started, receiving is ours. */
export function createBot({ token, apiRoot }: BotAccess): Bot {
  return new Bot(token, { client: { apiRoot, timeoutSeconds: TIMEOUT_SECONDS } });
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
