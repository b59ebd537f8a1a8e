import { setTimeout as sleep } from "node:timers/promises";
import type { Update } from "grammy/types";
import { type ApiFailure, isBadToken } from "../api-failure.ts";
import { apiFailureOf, type BotApi } from "../bot-api.ts";
import { ALLOWED } from "./prepare.ts";

/** How receiving goes, for the channel's health. */
export type ReceivingState = "running" | "conflict" | "unreachable";

export type FetchOptions = {
  api: BotApi;
  onState(state: ReceivingState): void;
  /** One second of waiting, in milliseconds; tests hurry. */
  secondMs: number;
};

/** The signal type of grammY and its runner: a polyfill's, with the shape of Node's own. */
export type PollSignal = NonNullable<Parameters<BotApi["getUpdates"]>[1]>;

const POLL_SECONDS = 30;
/** Another instance may only be on its way out. */
const AFTER_CONFLICT_SECONDS = [5, 15, 30, 60];
const AFTER_FAULT_SECONDS = [1, 3, 10, 30];

/**
 * Fetches updates in order, each batch confirming the one before. A conflict or a lost connection is waited out;
 * only a token that is no bot's ends it.
 */
export function createUpdateFetcher({ api, onState, secondMs }: FetchOptions) {
  let offset = 0;
  let failures = 0;

  async function once(limit: number, signal: PollSignal): Promise<Update[]> {
    const timeout = Math.ceil((POLL_SECONDS * secondMs) / 1000);
    const asked = { offset, limit: Math.min(Math.max(limit, 1), 100), timeout, allowed_updates: ALLOWED };
    const updates = await api.getUpdates(asked, signal);
    failures = 0;
    onState("running");
    return updates;
  }

  async function waitOut(failure: ApiFailure, signal: PollSignal): Promise<void> {
    onState(isConflict(failure) ? "conflict" : "unreachable");
    const seconds = secondsAfter(failure, failures);
    failures += 1;
    await sleep(seconds * secondMs, undefined, { signal: signal as AbortSignal }); // see PollSignal
  }

  /** Aborts with the signal's reason; rejects for a wrong token. */
  async function fetchUpdates(limit: number, signal: PollSignal): Promise<Update[]> {
    for (;;) {
      try {
        return await once(limit, signal);
      } catch (cause) {
        const failure = apiFailureOf(cause);
        if (signal.aborted || !failure || isBadToken(failure)) throw cause;
        await waitOut(failure, signal);
      }
    }
  }

  return {
    fetchUpdates,
    /** The next fetch confirms up to here; called when the batch is kept. */
    confirm(updates: readonly Update[]): void {
      const last = updates.at(-1);
      if (last) offset = last.update_id + 1;
    },
  };
}

function isConflict(failure: ApiFailure): boolean {
  return failure.kind === "answered" && failure.code === 409;
}

function secondsAfter(failure: ApiFailure, failures: number): number {
  if (failure.kind === "answered" && failure.parameters.retry_after) return failure.parameters.retry_after;
  const steps = isConflict(failure) ? AFTER_CONFLICT_SECONDS : AFTER_FAULT_SECONDS;
  return steps[Math.min(failures, steps.length - 1)] ?? 1;
}
