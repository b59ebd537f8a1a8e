import type { Library } from "../library.ts";
import type { Ground } from "../question/ground.ts";
import type { Speaker } from "../speaker.ts";
import type { Records } from "../staff/records.ts";
import type { Place, Subscriptions } from "./subscriptions.ts";

/** What answering about subscriptions stands on. */
export type SubscriptionGround = {
  subscriptions: Subscriptions;
  library: Library;
  by: Speaker;
  reading: Ground;
  /** Where staff's deeds are written down. */
  records: Records | undefined;
  /** Milliseconds since 1970. */
  now: number;
};

/** The place that a speaker's subscriptions belong to: the chat, or its thread. */
export function placeOf({ channel, chat }: Speaker): Place {
  return { channel, chat };
}

/** Whether a speaker may change what the chat follows: in a group its admins, or everybody where the group allows it. */
export async function mayChange(by: Speaker, openToAll: boolean): Promise<boolean> {
  return by.chat.kind === "private" || openToAll || (await runsGroup(by));
}

/** Whether a speaker runs the group. */
export async function runsGroup({ person, chat }: Speaker): Promise<boolean> {
  return chat.kind === "private" || (await person.isAdmin?.()) === true;
}
