import type { ChannelName } from "../../handlers/incoming.ts";
import type { SendResult } from "../channels/channel.ts";

/** Until when a channel that could not be reached is left alone. */
export type Outages = {
  until(channel: ChannelName): number;
  note(channel: ChannelName, result: SendResult, now: number): void;
};

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * 60_000;

/** A platform that is down is everybody's trouble: it is asked now and then, not by every chat. */
export function createOutages(): Outages {
  const outages = new Map<ChannelName, { until: number; pauseMs: number }>();
  return {
    until: (channel) => outages.get(channel)?.until ?? 0,
    note(channel, result, now) {
      const unreachable = !result.ok && result.failure.kind === "unreachable";
      if (!unreachable) return void outages.delete(channel);
      const before = outages.get(channel);
      // Of many that failed together only the first lengthens the pause.
      if (before && before.until > now) return;
      const pauseMs = Math.min(before ? before.pauseMs * 2 : FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
      outages.set(channel, { until: now + pauseMs, pauseMs });
    },
  };
}
