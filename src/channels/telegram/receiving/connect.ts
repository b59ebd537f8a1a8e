import { setTimeout as sleep } from "node:timers/promises";
import type { ApiFailure } from "../api-failure.ts";
import { isBadToken } from "../api-failure.ts";
import { apiFailureOf, type BotApi } from "../bot-api.ts";
import type { Account } from "../hearing/telegram-ground.ts";

const ATTEMPT_MS = 10_000;
const PAUSES_SECONDS = [1, 2, 5, 10, 30, 60];

export type Connecting = {
  api: BotApi;
  signal: AbortSignal;
  secondMs: number;
  /** Told after every attempt that failed. */
  onFailure(failure: ApiFailure): void;
};

/** Asks who the bot is until there is an answer; undefined when the token is wrong or connecting was called off. */
export async function connect({
  api,
  signal,
  secondMs,
  onFailure,
}: Connecting): Promise<Account | undefined> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    const answer = await whoAmI(api);
    if (!("failure" in answer)) return answer;
    onFailure(answer.failure);
    if (isBadToken(answer.failure)) return undefined;
    const seconds = PAUSES_SECONDS[Math.min(attempt, PAUSES_SECONDS.length - 1)] ?? 60;
    await sleep(seconds * secondMs, undefined, { signal }).catch(() => undefined);
  }
  return undefined;
}

async function whoAmI(api: BotApi): Promise<Account | { failure: ApiFailure }> {
  try {
    // The polyfill's signal type has the shape of Node's own.
    const deadline = AbortSignal.timeout(ATTEMPT_MS) as Parameters<BotApi["getMe"]>[0];
    const { id, username, can_read_all_group_messages: seesAll } = await api.getMe(deadline);
    return { id, username, seesAll };
  } catch (cause) {
    const failure = apiFailureOf(cause);
    if (failure) return { failure };
    throw cause;
  }
}
