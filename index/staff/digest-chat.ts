import type { Deed, LoggedDeed } from "./deed.ts";

type Opened = Extract<Deed, { kind: "digest-opened" }>;

/** A chat that gets the staff's digest (工作简报): when, who switched it on, and since which moment in milliseconds since 1970. */
export type DigestChat = Omit<Opened, "kind"> & { person: string; since: number };

/** The chats whose latest deed that holds is that they get it. */
export function digestChatsIn(log: readonly LoggedDeed[], holding: ReadonlySet<Deed>): DigestChat[] {
  const chats = new Map<string, DigestChat>();
  for (const { deed, by, at } of log) {
    if (!holding.has(deed)) continue;
    if (deed.kind === "digest-closed") chats.delete(`${deed.channel}:${deed.chat.id}`);
    if (deed.kind !== "digest-opened") continue;
    const { kind: _, ...chosen } = deed;
    chats.set(`${deed.channel}:${deed.chat.id}`, { ...chosen, person: by.person, since: at });
  }
  return [...chats.values()];
}
