import type { SendFailure, SendResult } from "../../../src/channels/channel.ts";
import { waitFor } from "../../../src/sending/clock.ts";
import type { SendJob, Urgency } from "../../../src/sending/send-job.ts";
import type { SimulatedClock } from "./simulated-clock.ts";

export type Call = { chat: string; name: string; at: number };

/** A platform that takes every message after `latencyMs`, or fails as told, and writes down each call. */
export function createOutboundLog(clock: SimulatedClock, latencyMs = 10) {
  const calls: Call[] = [];
  const failures = new Map<string, SendFailure[]>();

  async function call(chat: string, name: string): Promise<SendResult> {
    calls.push({ chat, name, at: clock.now() });
    const failure = failures.get(name)?.shift();
    await waitFor(latencyMs, clock);
    if (failure) return { ok: false, failure };
    return { ok: true, sent: { chat: { id: chat, kind: "group" }, message: name } };
  }

  return {
    calls,
    /** The next calls of the job of this name fail so. */
    fail: (name: string, ...list: SendFailure[]) => failures.set(name, list),
    job: (chat: string, name: string, urgency: Urgency = "answer"): SendJob => ({
      chat,
      group: chat.startsWith("-"),
      urgency,
      send: (to) => call(to, name),
    }),
    names: () => calls.map(({ name }) => name),
  };
}

/** The most calls that fall into any stretch of `perMs`. */
export function busiest(calls: readonly Call[], perMs: number): number {
  return Math.max(
    0,
    ...calls.map((first) => calls.filter(({ at }) => at >= first.at && at < first.at + perMs).length),
  );
}
