import type { Doer } from "../index/staff/deed.ts";
import type { ChannelName, Chat, Person } from "./incoming.ts";

/**
 * Who says something, and where; what they may see and do depends on it. `staff` works for the committee (工作人员);
 * an `admin` also says who does.
 */
export type Speaker = { channel: ChannelName; chat: Chat; person: Person; staff: boolean; admin?: true };

/** Somebody at this machine, asking from files in the terminal. */
export const LOCAL_SPEAKER: Speaker = {
  channel: "terminal",
  chat: { id: "local", kind: "private" },
  person: { id: "local" },
  staff: true,
  admin: true,
};

/** The speaker as the log names them. */
export function doer({ channel, person }: Speaker): Doer {
  return { channel, person: person.id, ...(person.name === undefined ? {} : { name: person.name }) };
}
