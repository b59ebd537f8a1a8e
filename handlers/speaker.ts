import type { ChannelName, Chat, Person } from "./incoming.ts";

/** Who says something, and where; what they may see and do depends on it. `staff` works for the committee (工作人员). */
export type Speaker = { channel: ChannelName; chat: Chat; person: Person; staff: boolean };

/** Somebody at this machine, asking from files in the terminal. */
export const LOCAL_SPEAKER: Speaker = {
  channel: "terminal",
  chat: { id: "local", kind: "private" },
  person: { id: "local" },
  staff: true,
};
