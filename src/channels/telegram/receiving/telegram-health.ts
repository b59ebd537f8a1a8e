import type { ChannelHealth } from "../../channel.ts";
import { type ApiFailure, isBadToken } from "../api-failure.ts";
import type { Account } from "../hearing/telegram-ground.ts";
import { telegramWording } from "../wording.ts";
import type { ReceivingState } from "./fetch-updates.ts";

/** The health of a channel whose bot is known. */
export function receivingHealth(state: ReceivingState | "waiting", { username }: Account): ChannelHealth {
  if (state === "conflict") return { state: "failed", detail: telegramWording.conflict };
  if (state === "unreachable") return { state: "failed", detail: telegramWording.unreachable };
  if (state === "waiting") return { state: "running", detail: telegramWording.waiting(username) };
  return { state: "running", detail: telegramWording.running(username) };
}

/** The health of a channel that could not connect. */
export function failedHealth(failure: ApiFailure): ChannelHealth {
  const detail = isBadToken(failure) ? telegramWording.badToken : telegramWording.unreachable;
  return { state: "failed", detail };
}
