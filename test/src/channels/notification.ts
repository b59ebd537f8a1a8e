import type { SendOptions } from "../../../src/channels/channel.ts";

/** How a notification is sent under this key. */
export function notification(key: string): SendOptions {
  return { key, urgency: "notification" };
}
