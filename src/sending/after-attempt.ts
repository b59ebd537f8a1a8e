import type { SendResult } from "../channels/channel.ts";
import type { Pending } from "./lane.ts";

/** What follows from an attempt: done, again later in this chat, again in the chat's new place, or the end of the chat. */
export type NextStep =
  | { kind: "settle" }
  | { kind: "again"; afterMs: number }
  | { kind: "move"; to: string }
  | { kind: "close" };

const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 1000;

/** Reads a result. What may have arrived is never repeated, unless the platform would recognise it. */
export function afterAttempt(result: SendResult, { job, attempts }: Pending): NextStep {
  if (result.ok) return { kind: "settle" };
  const { failure } = result;
  if (failure.kind === "gone") return { kind: "close" };
  if (attempts >= MOST_ATTEMPTS) return { kind: "settle" };
  if (failure.kind === "moved") return { kind: "move", to: failure.to };
  if (failure.kind === "rate-limited") return { kind: "again", afterMs: failure.retryAfterMs };
  const repeatable = failure.kind === "unreachable" || (failure.kind === "unknown" && job.repeatable);
  return repeatable ? { kind: "again", afterMs: FIRST_PAUSE_MS * 2 ** (attempts - 1) } : { kind: "settle" };
}
